package fulcrum.outlook;

import static java.time.temporal.TemporalAdjusters.nextOrSame;
import static java.time.temporal.TemporalAdjusters.previousOrSame;

import fulcrum.metrics.Answer;
import fulcrum.metrics.Cut;
import fulcrum.metrics.Dimension;
import fulcrum.metrics.FigureQuestion;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.Metrics;
import fulcrum.metrics.Reading;
import fulcrum.statistics.Allocation;
import fulcrum.statistics.AllocationQuestion;
import fulcrum.statistics.Allocations;
import fulcrum.statistics.Channel;
import fulcrum.statistics.Regressor;
import fulcrum.statistics.Series;
import fulcrum.store.Festival;
import fulcrum.store.Festivals;
import fulcrum.units.Figure;
import fulcrum.units.Grain;
import fulcrum.units.Period;
import fulcrum.units.Said;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/// Reads by whole weeks what was spent and what came, and asks where the next coin brings most.
final class Budgeting {

    private static final MetricId SPEND = new MetricId("ad_spend");
    private static final MetricId REPORTED = new MetricId("roas");
    private static final Dimension CHANNEL = new Dimension("channel");

    private static final int WEEKS_OF_A_YEAR = 52;
    private static final int QUARTER = 13;

    private final Metrics metrics;
    private final BudgetQuestion question;
    private final Period weeks;

    private Budgeting(Metrics metrics, BudgetQuestion question, Period weeks) {
        this.metrics = metrics;
        this.question = question;
        this.weeks = weeks;
    }

    static BudgetPlan of(Metrics metrics, BudgetQuestion question, RandomGenerator chance) {
        if (metrics.find(question.metric()).isPresent() && !metrics.addsUp(question.metric())) {
            return new BudgetPlan.Refused(Said.of("outlook.no-sum-to-bring", question.metric()));
        }
        return weeks(metrics, question)
                .map(weeks -> new Budgeting(metrics, question, weeks).plan(chance))
                .orElseGet(() -> new BudgetPlan.Refused(Said.of("outlook.no-common-weeks")));
    }

    /// The whole weeks for which both are known.
    private static Optional<Period> weeks(Metrics metrics, BudgetQuestion question) {
        var store = question.store().id();
        var came = metrics.commonDays(store, question.metric());
        var spent = metrics.commonDays(store, SPEND);
        if (came.isEmpty() || spent.isEmpty()) {
            return Optional.empty();
        }
        var from = later(came.get().from(), spent.get().from()).with(nextOrSame(DayOfWeek.MONDAY));
        var until =
                earlier(came.get().until(), spent.get().until())
                        .with(previousOrSame(DayOfWeek.MONDAY));
        return from.isBefore(until) ? Optional.of(new Period(from, until)) : Optional.empty();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private BudgetPlan plan(RandomGenerator chance) {
        return switch (metrics.read(weekly(question.metric()))) {
            case Answer.Refused(var why) -> new BudgetPlan.Refused(why);
            case Reading came -> plan(came, chance);
        };
    }

    private BudgetPlan plan(Reading came, RandomGenerator chance) {
        var spent = spent();
        double budget = question.budget().orElseGet(() -> usual(spent));
        var asked =
                new AllocationQuestion(
                        Series.of(came.lines().stream().mapToDouble(Budgeting::known).toArray()),
                        spent.entrySet().stream()
                                .map(one ->
                                        new Channel(
                                                one.getKey(),
                                                Series.of(one.getValue()),
                                                reported(one.getKey())))
                                .toList(),
                        festivals(),
                        new AllocationQuestion.Setting(
                                WEEKS_OF_A_YEAR, budget, BudgetPlan.CONFIDENCE));
        return switch (Allocations.of(asked, chance)) {
            case Allocation.Refused(var why) -> new BudgetPlan.Refused(Refusals.said(why));
            case Allocation.Told told ->
                    new BudgetPlan.Told(
                            question,
                            metrics.find(question.metric()).orElseThrow(),
                            weeks,
                            budget,
                            told);
        };
    }

    /// By channel, those with any money at all.
    private Map<String, double[]> spent() {
        var spent = new TreeMap<String, double[]>();
        var asked = weekly(SPEND).cut(Cut.by(CHANNEL));
        if (metrics.read(asked) instanceof Reading reading) {
            for (var line : reading.lines()) {
                line.parts()
                        .getFirst()
                        .ifPresent(channel ->
                                spent.computeIfAbsent(channel, _ -> new double[count()])[
                                                week(line.date())] =
                                        known(line));
            }
        }
        spent.values().removeIf(weekly -> Arrays.stream(weekly).sum() == 0);
        return spent;
    }

    private static double usual(Map<String, double[]> spent) {
        return spent.values().stream()
                .mapToDouble(weekly ->
                        Arrays.stream(weekly, Math.max(0, weekly.length - QUARTER), weekly.length)
                                .average()
                                .orElse(0))
                .sum();
    }

    /// What the platform says that a coin brought over all these weeks.
    private OptionalDouble reported(String channel) {
        var asked =
                FigureQuestion.of(question.store().id(), List.of(REPORTED), weeks, Grain.TOTAL)
                        .cut(Cut.NONE.only(CHANNEL, channel));
        if (metrics.read(asked) instanceof Reading reading) {
            double value = known(reading.lines().getFirst());
            return value > 0 ? OptionalDouble.of(value) : OptionalDouble.empty();
        }
        return OptionalDouble.empty();
    }

    /// How many of its days lie in each week.
    private List<Regressor> festivals() {
        var byName = new LinkedHashMap<Said, double[]>();
        for (var festival : Festivals.of(question.store()).during(weeks)) {
            var days = byName.computeIfAbsent(festival.name(), _ -> new double[count()]);
            days(festival).forEach(day -> days[week(day)]++);
        }
        return byName.entrySet().stream()
                .map(one -> new Regressor(one.getKey().key(), Series.of(one.getValue())))
                .toList();
    }

    private List<LocalDate> days(Festival festival) {
        return festival.days()
                .from()
                .datesUntil(festival.days().until())
                .filter(weeks::contains)
                .toList();
    }

    private FigureQuestion weekly(MetricId metric) {
        return FigureQuestion.of(question.store().id(), List.of(metric), weeks, Grain.WEEK);
    }

    private int count() {
        return (int) (weeks.days() / DayOfWeek.values().length);
    }

    private int week(LocalDate day) {
        return (int) (new Period(weeks.from(), day.plusDays(1)).days() - 1)
                / DayOfWeek.values().length;
    }

    private static double known(Reading.Line line) {
        return line.values().getFirst().figure() instanceof Figure.Known(var value)
                ? value.doubleValue()
                : Double.NaN;
    }
}
