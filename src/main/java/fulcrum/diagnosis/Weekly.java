package fulcrum.diagnosis;

import fulcrum.metrics.FigureQuestion;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.Metrics;
import fulcrum.metrics.Reading;
import fulcrum.metrics.Value;
import fulcrum.statistics.Shift;
import fulcrum.store.Festivals;
import fulcrum.store.Store;
import fulcrum.units.Figure;
import fulcrum.units.Grain;
import fulcrum.units.Period;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The whole weeks of a store, Monday to Sunday, in which a metric is known.
final class Weekly {

    /// The last weeks, half a year before, and the same a year earlier.
    private static final int ALL = 95;

    private static final List<Integer> SINCE = List.of(4, 9, 17);
    private static final int BEFORE = 26;
    private static final int MONTHS = 22;

    /// What ended earlier says nothing of today.
    private static final int STALE = 9;

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
    private Optional<Map<MetricId, SortedMap<Long, Double>>> read = Optional.empty();

    /// @param end the Monday after the last whole week
    Weekly(Store store, Metrics metrics, LocalDate end, List<MetricId> asked) {
        this.store = store;
        this.end = end;
        this.metrics = metrics;
        this.asked = List.copyOf(asked);
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
        return new Period(end.minusWeeks(SINCE.getLast() + BEFORE), end);
    }

    /// All weeks in which it is told how a part drifts.
    Period course() {
        return new Period(end.minusWeeks(ALL), end);
    }

    /// The last four weeks.
    Period lately() {
        return new Period(end.minusWeeks(SINCE.getFirst()), end);
    }

    /// The whole months before the last four weeks.
    Period months() {
        var until = lately().from().withDayOfMonth(1);
        return new Period(until.minusMonths(MONTHS), until);
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

    /// The last weeks that are known, beside half a year before: of four, nine and seventeen weeks,
    /// and of all since one in which the figure broke off its course, the clearest, as nobody knows
    /// since when a fault lasts.
    ///
    /// @param falls whether a fall is looked for, else a rise
    Optional<Shift> shift(SortedMap<Long, Double> weeks, boolean falls) {
        if (isOver(weeks)) {
            return Optional.empty();
        }
        var levels = SINCE.stream().flatMap(since -> shift(weeks, since).stream());
        return Shift.clearest(Stream.concat(levels, broken(weeks, falls).stream()).toList(), falls);
    }

    /// Of each part of a shop, which drift by themselves.
    ///
    /// @param since the first point that is a week: of months none is odd
    Map<String, Shift> broken(
            Map<String, SortedMap<Long, Double>> series, long since, boolean falls) {
        long last =
                series.values().stream()
                        .filter(one -> !one.isEmpty())
                        .mapToLong(one -> one.lastKey())
                        .max()
                        .orElse(0);
        var all = new TreeMap<Long, Double>();
        series.values().forEach(all::putAll);
        return isOver(all)
                ? Map.of()
                : Shift.broken(series, odd(all.tailMap(since)), last - BEFORE + 1, falls);
    }

    /// Of what is counted among so many.
    Optional<Shift> counted(SortedMap<Long, Double> counts, SortedMap<Long, Double> tries) {
        return isOver(tries)
                ? Optional.empty()
                : Shift.counted(counts, tries, tries.lastKey() - BEFORE + 1);
    }

    /// Of what drifts by itself.
    Optional<Shift> broken(SortedMap<Long, Double> weeks, boolean falls) {
        if (isOver(weeks)) {
            return Optional.empty();
        }
        return Shift.broken(weeks, odd(weeks), weeks.lastKey() - BEFORE + 1, falls);
    }

    private boolean isOver(SortedMap<Long, Double> weeks) {
        return weeks.isEmpty() || weeks.lastKey() < number(end) - STALE;
    }

    private Optional<Shift> shift(SortedMap<Long, Double> weeks, int since) {
        long from = weeks.lastKey() - since + 1;
        var looked = new TreeMap<Long, Double>();
        weeks.forEach((week, value) -> {
            if (isLooked(from - week, since)) {
                looked.put(week, value);
            }
        });
        return Shift.of(looked, from, odd(looked));
    }

    /// Weeks of now, and the same weeks of a year before.
    private static boolean isLooked(long before, int since) {
        return before <= BEFORE || (before > YEAR - since && before <= YEAR + BEFORE);
    }

    private Set<Long> odd(SortedMap<Long, Double> weeks) {
        var odd = new HashSet<Long>();
        if (weeks.isEmpty()) {
            return odd;
        }
        var days = new Period(monday(weeks.firstKey()), monday(weeks.lastKey() + 1));
        for (var festival : Festivals.of(store).during(days)) {
            for (var day = festival.days().from();
                    day.isBefore(festival.days().until());
                    day = day.plusDays(1)) {
                odd.add(number(day));
            }
        }
        return odd;
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
