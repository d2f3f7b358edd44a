package fulcrum.review.weekly;

import fulcrum.metrics.FigureQuestion;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.Metrics;
import fulcrum.metrics.Reading;
import fulcrum.metrics.Value;
import fulcrum.review.weekly.Line.Pair;
import fulcrum.review.weekly.Line.Slice;
import fulcrum.store.Store;
import fulcrum.units.Figure;
import fulcrum.units.Grain;
import fulcrum.units.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;

/// Reads the figures of a week's lines, all metrics with one question for each stretch of time.
final class Figuring {

    private static final int WEEKS = Line.YEAR + 6;
    private static final int MONTHS = 24;
    private static final int QUARTER = 3;

    private final Metrics metrics;
    private final Store store;
    private final Period week;
    private final List<MetricId> wanted;

    Figuring(Metrics metrics, Store store, Period week, List<MetricId> wanted) {
        this.metrics = metrics;
        this.store = store;
        this.week = week;
        this.wanted = List.copyOf(wanted);
    }

    /// @param targets of the week
    List<Line> lines(SequencedMap<MetricId, Integer> depths, Map<MetricId, BigDecimal> targets) {
        var last = week.until().minusDays(1);
        var weeks =
                sliced(new Period(week.from().minusWeeks(WEEKS - 1L), week.until()), Grain.WEEK);
        var firstMonth = last.withDayOfMonth(1).minusMonths(MONTHS - 1L);
        var months =
                sliced(new Period(firstMonth, last.withDayOfMonth(1).plusMonths(1)), Grain.MONTH);
        var month = pairs(last.withDayOfMonth(1));
        var quarter = pairs(last.withMonth(firstOfQuarter(last)).withDayOfMonth(1));
        var year = pairs(last.withDayOfYear(1));
        var lines = new ArrayList<Line>();
        for (int i = 0; i < wanted.size(); i++) {
            var metric = wanted.get(i);
            lines.add(
                    new Line(
                            metric,
                            depths.getOrDefault(metric, 0),
                            weeks.get(i),
                            months.get(i),
                            month.get(i),
                            quarter.get(i),
                            year.get(i),
                            Optional.ofNullable(targets.get(metric)),
                            metrics.provisionalFrom(store.id(), metric, week).isPresent()));
        }
        return lines;
    }

    private static int firstOfQuarter(LocalDate day) {
        return (day.getMonthValue() - 1) / QUARTER * QUARTER + 1;
    }

    /// One list for each metric, with a slice for each week or month of the period.
    private List<List<Slice>> sliced(Period period, Grain grain) {
        var known = new ArrayList<TreeMap<LocalDate, BigDecimal>>();
        wanted.forEach(_ -> known.add(new TreeMap<>()));
        for (var line : read(period, grain)) {
            for (int i = 0; i < wanted.size(); i++) {
                int place = i;
                whole(line.values().get(i))
                        .ifPresent(value -> known.get(place).put(line.date(), value));
            }
        }
        return known.stream().map(values -> slices(period, grain, values)).toList();
    }

    private static List<Slice> slices(
            Period period, Grain grain, Map<LocalDate, BigDecimal> values) {
        var slices = new ArrayList<Slice>();
        for (var from = grain.startOf(period.from());
                from.isBefore(period.until());
                from = grain.next(from)) {
            slices.add(new Slice(from, Optional.ofNullable(values.get(from))));
        }
        return slices;
    }

    private List<Pair> pairs(LocalDate from) {
        var now = totals(new Period(from, week.until()));
        var before = totals(new Period(from, week.until()).yearBefore());
        var pairs = new ArrayList<Pair>();
        for (int i = 0; i < wanted.size(); i++) {
            pairs.add(new Pair(now.get(i), before.get(i)));
        }
        return pairs;
    }

    private List<Optional<BigDecimal>> totals(Period period) {
        return read(period, Grain.TOTAL).stream()
                .findFirst()
                .map(line -> line.values().stream().map(Figuring::whole).toList())
                .orElseGet(() -> wanted.stream().map(_ -> Optional.<BigDecimal>empty()).toList());
    }

    private List<Reading.Line> read(Period period, Grain grain) {
        return metrics.read(FigureQuestion.of(store.id(), wanted, period, grain))
                        instanceof Reading reading
                ? reading.lines()
                : List.of();
    }

    /// A figure of some days only is not that of the whole.
    static Optional<BigDecimal> whole(Value value) {
        return value.figure() instanceof Figure.Known(var number) && !value.isPartial()
                ? Optional.of(number)
                : Optional.empty();
    }
}
