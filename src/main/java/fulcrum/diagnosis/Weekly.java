package fulcrum.diagnosis;

import fulcrum.metrics.FigureQuestion;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.Metrics;
import fulcrum.metrics.Reading;
import fulcrum.metrics.Value;
import fulcrum.store.Store;
import fulcrum.units.Figure;
import fulcrum.units.Grain;
import fulcrum.units.Period;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// The whole weeks of a store, Monday to Sunday, in which a metric is known.
final class Weekly {

    /// The last weeks, half a year before, and the same a year earlier.
    private static final int ALL = 95;

    private static final int LATELY = 4;
    private static final int MONTHS = 22;

    private static final long MONDAY = 3;
    private static final int MIDDLE = 15;
    private static final long YEAR = 52;
    private static final MetricId ORDERS = new MetricId("orders");
    private static final Set<MetricId> OF_FIRST_TIMERS =
            Set.of(new MetricId("new_buyers"), new MetricId("returning_buyers"));

    private final Store store;
    private final LocalDate end;
    private final Metrics metrics;
    private final List<MetricId> asked;
    private final Levels levels;
    private Optional<Map<MetricId, SortedMap<Long, Double>>> read = Optional.empty();

    /// @param end the Monday after the last whole week
    Weekly(Store store, Metrics metrics, LocalDate end, List<MetricId> asked) {
        this.store = store;
        this.end = end;
        this.metrics = metrics;
        this.asked = List.copyOf(asked);
        this.levels = new Levels(store, number(end));
    }

    /// All of them in one question, when the first is wanted.
    private synchronized Map<MetricId, SortedMap<Long, Double>> all() {
        var all = read.orElseGet(this::asked);
        read = Optional.of(all);
        return all;
    }

    private Map<MetricId, SortedMap<Long, Double>> asked() {
        var all = new HashMap<MetricId, SortedMap<Long, Double>>();
        asked.forEach(metric -> all.put(metric, new TreeMap<>()));
        var days = new Period(end.minusWeeks(ALL), end);
        if (!asked.isEmpty()
                && metrics.read(FigureQuestion.of(store.id(), asked, days, Grain.WEEK))
                        instanceof Reading reading) {
            for (var line : reading.lines()) {
                all.forEach((metric, weeks) ->
                        keep(number(line.date()), reading.value(line, metric), weeks));
            }
        }
        return all;
    }

    /// By which the weeks of now are compared with those before.
    Levels levels() {
        return levels;
    }

    static long number(LocalDate monday) {
        return Math.floorDiv(monday.toEpochDay() + MONDAY, Dossier.WEEK);
    }

    static LocalDate monday(long number) {
        return LocalDate.ofEpochDay(number * Dossier.WEEK - MONDAY);
    }

    private static void keep(long week, Value value, Map<Long, Double> into) {
        if (!value.isPartial() && value.figure() instanceof Figure.Known(var known)) {
            into.put(week, known.doubleValue());
        }
    }

    /// The days of the last weeks and of those with which they are compared.
    Period recent() {
        return new Period(end.minusWeeks(Levels.LONGEST), end);
    }

    /// All weeks in which it is told how a part drifts.
    Period course() {
        return new Period(end.minusWeeks(ALL), end);
    }

    /// The last four weeks.
    Period lately() {
        return new Period(end.minusWeeks(LATELY), end);
    }

    /// The whole months before the last four weeks.
    Period months() {
        var until = lately().from().withDayOfMonth(1);
        return new Period(until.minusMonths(MONTHS), until);
    }

    /// One metric for one of another in each whole month, by the week in its middle.
    SortedMap<Long, Double> months(Quantity quantity) {
        var until = end.withDayOfMonth(1);
        var days = new Period(until.minusMonths(MONTHS), until);
        var metrics = quantity.metrics().toList();
        var months = new TreeMap<Long, Double>();
        if (this.metrics.read(FigureQuestion.of(store.id(), metrics, days, Grain.MONTH))
                instanceof Reading reading) {
            for (var line : reading.lines()) {
                ratio(line)
                        .ifPresent(
                                one -> months.put(number(line.date().withDayOfMonth(MIDDLE)), one));
            }
        }
        return months;
    }

    private static OptionalDouble ratio(Reading.Line line) {
        var values = line.values();
        return values.stream().noneMatch(Value::isPartial)
                ? Priced.ratio(
                        Dossier.known(values.getFirst().figure()),
                        Dossier.known(values.getLast().figure()))
                : OptionalDouble.empty();
    }

    SortedMap<Long, Double> of(MetricId metric) {
        var weeks = all().getOrDefault(metric, new TreeMap<>());
        return OF_FIRST_TIMERS.contains(metric) ? settled(weeks) : weeks;
    }

    /// Without the first year of orders, in which who is old still looks new.
    SortedMap<Long, Double> settled(SortedMap<Long, Double> weeks) {
        return metrics.commonDays(store.id(), ORDERS)
                .<SortedMap<Long, Double>>map(
                        days -> new TreeMap<>(weeks.tailMap(number(days.from()) + YEAR)))
                .orElse(weeks);
    }

    SortedMap<Long, Double> of(Quantity quantity) {
        var own = of(quantity.metric());
        if (quantity.per().isEmpty()) {
            return own;
        }
        var others = of(quantity.per().get());
        var ratios = new TreeMap<Long, Double>();
        own.forEach((week, value) ->
                Optional.ofNullable(others.get(week))
                        .filter(other -> other > 0)
                        .ifPresent(other -> ratios.put(week, value / other)));
        return ratios;
    }

    /// Puts a line of a month into the middle of it, as a week of it.
    void gatherMonth(Reading.Line line, Map<String, SortedMap<Long, Double>> parts) {
        var month = YearMonth.from(line.date());
        double weeks = (double) month.lengthOfMonth() / Dossier.WEEK;
        var value = line.values().getFirst();
        if (!value.isPartial() && value.figure() instanceof Figure.Known(var known)) {
            line.parts()
                    .getFirst()
                    .ifPresent(part ->
                            parts.computeIfAbsent(part, _ -> new TreeMap<>())
                                    .put(number(month.atDay(MIDDLE)), known.doubleValue() / weeks));
        }
    }

    /// Puts a line of a part into its weeks.
    void gather(Reading.Line line, Map<String, SortedMap<Long, Double>> parts) {
        line.parts()
                .getFirst()
                .ifPresent(part ->
                        keep(
                                number(line.date()),
                                line.values().getFirst(),
                                parts.computeIfAbsent(part, _ -> new TreeMap<>())));
    }
}
