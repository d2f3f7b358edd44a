package fulcrum.metrics;

import fulcrum.store.Festival;
import fulcrum.store.Festivals;
import fulcrum.units.Figure;
import fulcrum.units.Grain;
import fulcrum.units.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// What the days and weeks around two periods say of a change between them.
final class Surroundings {

    private static final int NOISE_WEEKS = 26;

    private final ExplainQuestion question;
    private final Figures figures;
    private final Festivals festivals;

    Surroundings(ExplainQuestion question, Figures figures, Festivals festivals) {
        this.question = question;
        this.figures = figures;
        this.festivals = festivals;
    }

    CalendarShift shift() {
        var before = question.before();
        var now = question.period();
        var daily = new TreeMap<LocalDate, Double>();
        for (var window :
                List.of(
                        DailyLevel.around(before),
                        DailyLevel.around(now),
                        CalendarShift.history(now))) {
            known(window, Grain.DAY, (day, value) -> daily.put(day, value.doubleValue()));
        }
        var festive = new ArrayList<Festival>();
        daily.keySet().stream()
                .map(LocalDate::getYear)
                .distinct()
                .forEach(year ->
                        festive.addAll(
                                festivals.during(
                                        new Period(
                                                LocalDate.of(year, 1, 1),
                                                LocalDate.of(year + 1, 1, 1)))));
        return CalendarShift.of(
                before, now, new DailyLevel(daily, day -> CalendarShift.isFestive(day, festive)));
    }

    Optional<WeeklyNoise> noise(boolean grows) {
        var weekly = new ArrayList<BigDecimal>();
        var monday = Grain.WEEK.startOf(question.period().from());
        known(
                new Period(monday.minusWeeks(NOISE_WEEKS), monday),
                Grain.WEEK,
                (_, value) -> weekly.add(value));
        return WeeklyNoise.of(weekly, question.before(), question.period(), grows);
    }

    @FunctionalInterface
    private interface Taking {
        void take(LocalDate date, BigDecimal value);
    }

    /// The slices whose figure is known for all their days.
    private void known(Period period, Grain grain, Taking taking) {
        var asked =
                question.figures(period, List.of(question.metric()), List.of())
                        .over(new Span(period, grain));
        for (var line : figures.of(asked).lines()) {
            var value = line.values().getFirst();
            if (value.figure() instanceof Figure.Known(var number) && !value.isPartial()) {
                taking.take(line.date(), number);
            }
        }
    }
}
