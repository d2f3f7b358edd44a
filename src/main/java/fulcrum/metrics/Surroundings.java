package fulcrum.metrics;

import fulcrum.store.Festival;
import fulcrum.store.Festivals;
import fulcrum.units.Figure;
import fulcrum.units.Grain;
import fulcrum.units.Period;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What the days and weeks around two periods say of a change between them.
final class Surroundings {

    private static final int NOISE_WEEKS = 26;

    private final ExplainQuestion question;
    private final Definitions definitions;
    private final Figures figures;
    private final Festivals festivals;

    Surroundings(
            ExplainQuestion question,
            Definitions definitions,
            Figures figures,
            Festivals festivals) {
        this.question = question;
        this.definitions = definitions;
        this.figures = figures;
        this.festivals = festivals;
    }

    /// What is taken out of a change of the branch before it is explained.
    TakenOut takenOut(Branch root) {
        var before = question.before();
        var now = question.period();
        boolean grows = root.grows().days();
        var level =
                level(
                        grows
                                ? List.of(
                                        DailyLevel.around(before),
                                        DailyLevel.around(now),
                                        CalendarShift.history(now))
                                : List.of());
        var shift = grows ? CalendarShift.of(before, now, level) : CalendarShift.NONE;
        var weekdays = level.weekdays(CalendarShift.history(now));
        var season = grows ? season(weekdays) : Optional.<Season>empty();
        var shelves = new StockOuts(question, definitions, figures, level);
        boolean told = isSold(root) && shelves.canBeTold();
        return new TakenOut(
                shift.inSeason(season.map(Season::factor).orElse(1.0)),
                season,
                told ? shelves.of(before, weekdays) : StockOuts.Missed.NOTHING,
                told ? shelves.of(now, weekdays) : StockOuts.Missed.NOTHING);
    }

    /// Whether any of it is sold, so that missing goods are missed in it.
    private static boolean isSold(Branch root) {
        return root.at(Side.NOW, new Stretch(1, 2)) != root.at(Side.NOW, Stretch.NONE);
    }

    private Optional<Season> season(Map<DayOfWeek, Double> weekdays) {
        var before = question.before();
        var now = question.period();
        return Season.reach(before, now)
                .flatMap(reach -> {
                    var level = level(List.of(DailyLevel.around(reach)));
                    return Season.of(before, now, period -> ordinaryDay(period, level, weekdays));
                });
    }

    /// What an ordinary day of a period brings; none where not all its days are known.
    private static Optional<Double> ordinaryDay(
            Period period, DailyLevel level, Map<DayOfWeek, Double> weekdays) {
        var days = level.daily().subMap(period.from(), period.until());
        double whole = days.values().stream().mapToDouble(day -> day).sum();
        double ordinary =
                whole
                        * (1 - level.festivalShare(period, weekdays))
                        / DailyLevel.weight(period, weekdays);
        return days.size() == period.days() && ordinary > 0
                ? Optional.of(ordinary)
                : Optional.empty();
    }

    private DailyLevel level(List<Period> windows) {
        var daily = new TreeMap<LocalDate, Double>();
        Days.of(windows)
                .periods()
                .forEach(window ->
                        known(
                                window,
                                Grain.DAY,
                                (day, value) -> daily.put(day, value.doubleValue())));
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
        return new DailyLevel(daily, day -> CalendarShift.isFestive(day, festive));
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
