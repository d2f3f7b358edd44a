package fulcrum.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.stat.StatUtils;

/// Whether the last weeks lie on another level than the weeks before them.
///
/// Weeks are compared as ratios; both levels are means whose errors count neighbouring weeks as
/// alike (the variance of a mean of a first-order autoregression: Bayley & Hammersley, Supplement
/// to the JRSS 8 (1946), eq. 4). Where the same weeks of the year before foresee the weeks better
/// than their own mean does, or moved the same way by more than half as far, they are taken out of
/// both levels. A week with nothing counts as half of the least that any week has; with three such
/// weeks in ten nothing is said.
///
/// @param now mean of the last weeks
/// @param expected what the weeks before say of them
/// @param change of `now` beside `expected`, as a part of it: the estimate, and where it lies in 95
///   of 100 cases
/// @param fell probability of a level this low by chance; `rose` of one this high
/// @param seasonal whether the year before is taken out
/// @param weeks of comparison
/// @param lately the last weeks
public record Shift(
        double now,
        double expected,
        Change change,
        double fell,
        double rose,
        boolean seasonal,
        int weeks,
        int lately) {

    /// @param estimate a part: −0.2 for a fifth less
    public record Change(double estimate, Interval interval) {}

    public static final int LEAST_BEFORE = 8;
    public static final int LEAST_LATELY = 2;
    private static final int LEAST_POINTS = 5;
    private static final List<Integer> LAST = List.of(1, 2, 4);
    private static final int YEAR = 52;
    private static final double MOST_ALIKE = 0.8;

    /// Of a figure that never moved.
    private static final double LEAST_ERROR = 1e-4;

    private static final double MOST_EMPTY = 0.3;
    private static final double HALF_OF_95 = 0.975;

    /// @param weeks values by the number of their week; weeks that are unknown are left out
    /// @param from the first of the last weeks
    /// @param odd weeks that are no ordinary ones, such as those of festivals
    /// @return none with too few weeks
    public static Optional<Shift> of(SortedMap<Long, Double> weeks, long from, Set<Long> odd) {
        var least = weeks.values().stream().filter(value -> value > 0).min(Double::compare);
        long nothing = weeks.values().stream().filter(value -> value <= 0).count();
        if (least.isEmpty() || nothing > MOST_EMPTY * weeks.size()) {
            return Optional.empty();
        }
        var logs = new TreeMap<Long, Double>();
        weeks.forEach((week, value) -> logs.put(week, Math.log(Math.max(value, least.get() / 2))));
        var plain = level(ordinary(logs, from, odd), from);
        var seasonal = level(yearly(logs), from);
        boolean takesOut = seasonal.isPresent() && plain.map(seasonal.get()::explains).orElse(true);
        double now = mean(weeks.tailMap(from).values().stream().toList());
        int lately = Math.toIntExact(weeks.lastKey() - from + 1);
        return (takesOut ? seasonal : plain).map(one -> one.shift(now, takesOut, lately));
    }

    /// Whether the last points of a coarse series, such as months, lie on another level than those
    /// before them: of one, two and four points the clearest.
    public static Optional<Shift> ofLast(SortedMap<Long, Double> points, boolean falls) {
        var logs = new TreeMap<Long, Double>();
        points.forEach((at, value) -> {
            if (value > 0) {
                logs.put(at, Math.log(value));
            }
        });
        if (logs.isEmpty() || !logs.lastKey().equals(points.lastKey())) {
            return Optional.empty();
        }
        var all = List.copyOf(logs.values());
        double now = points.lastEntry().getValue();
        return clearest(
                LAST.stream()
                        .filter(last -> all.size() - last >= LEAST_POINTS)
                        .map(last -> all.size() - last)
                        .map(at -> level(all.subList(at, all.size()), all.subList(0, at)))
                        .map(level -> level.shift(now, false, 1))
                        .toList(),
                falls);
    }

    /// Whether a series broke off its course in one week and has stayed there: a step beyond how
    /// far it drifts by itself, so that a slow drift is none; nor is what the year before did in
    /// the same weeks.
    ///
    /// @param odd weeks that are no ordinary ones
    /// @param since the first week in which it may have broken
    public static Optional<Shift> broken(
            SortedMap<Long, Double> weeks, Set<Long> odd, long since, boolean falls) {
        return new Break(odd, since, falls).of(weeks);
    }

    /// The same of each of several series of a kind, which tell each other how fast they drift.
    public static Map<String, Shift> broken(
            Map<String, SortedMap<Long, Double>> series, Set<Long> odd, long since, boolean falls) {
        return new Break(odd, since, falls).of(series);
    }

    /// Whether something that is counted among so many tries a week became more or less frequent.
    ///
    /// @param since the first week in which it may have begun
    public static Optional<Shift> counted(
            SortedMap<Long, Double> counts, SortedMap<Long, Double> tries, long since) {
        return Counted.of(counts, tries, since);
    }

    /// The clearest of several that were looked at, whose chance is then that of all together
    /// (Bonferroni).
    ///
    /// @param falls whether a fall is looked for, else a rise
    public static Optional<Shift> clearest(List<Shift> looked, boolean falls) {
        return looked.stream()
                .min(Comparator.comparingDouble(one -> falls ? one.fell : one.rose))
                .map(one ->
                        one.with(
                                Math.min(1, one.fell * looked.size()),
                                Math.min(1, one.rose * looked.size())));
    }

    /// The same, with the chances that it has among others.
    public Shift with(double fallen, double risen) {
        return new Shift(now, expected, change, fallen, risen, seasonal, weeks, lately);
    }

    /// The same change, told of a series in its own unit.
    public Shift of(SortedMap<Long, Double> weeks) {
        double own = mean(weeks.tailMap(weeks.lastKey() - lately + 1).values().stream().toList());
        return new Shift(
                own,
                own / (1 + change.estimate()),
                change,
                fell,
                rose,
                seasonal,
                this.weeks,
                lately);
    }

    /// Without odd weeks, unless too few of the last ones would be left.
    private static SortedMap<Long, Double> ordinary(
            SortedMap<Long, Double> logs, long from, Set<Long> odd) {
        var kept = new TreeMap<>(logs);
        kept.headMap(from).keySet().removeAll(odd);
        var last = new TreeMap<>(kept.tailMap(from));
        last.keySet().removeAll(odd);
        if (last.size() >= LEAST_LATELY) {
            kept.tailMap(from).keySet().removeAll(odd);
        }
        return kept;
    }

    private static SortedMap<Long, Double> yearly(SortedMap<Long, Double> logs) {
        var growth = new TreeMap<Long, Double>();
        logs.forEach((week, value) ->
                Optional.ofNullable(logs.get(week - YEAR))
                        .ifPresent(before -> growth.put(week, value - before)));
        return growth;
    }

    private record Level(double difference, double error, double freedom, int weeks) {

        /// Whether the year before foresees the weeks better, or clearly makes more than half of
        /// the change.
        boolean explains(Level plain) {
            double left = difference * Math.signum(plain.difference);
            double change = Math.abs(plain.difference);
            return error < plain.error || (left < change / 2 && left + 2 * error < change);
        }

        Shift shift(double now, boolean seasonal, int lately) {
            double half = new TDistribution(freedom).inverseCumulativeProbability(HALF_OF_95);
            double t = difference / error;
            double below = new TDistribution(freedom).cumulativeProbability(t);
            return new Shift(
                    now,
                    now / Math.exp(difference),
                    new Change(
                            Math.expm1(difference),
                            new Interval(
                                    Math.expm1(difference - half * error),
                                    Math.expm1(difference + half * error))),
                    below,
                    1 - below,
                    seasonal,
                    weeks,
                    lately);
        }
    }

    private static Optional<Level> level(SortedMap<Long, Double> logs, long from) {
        var lately = List.copyOf(logs.tailMap(from).values());
        var before = List.copyOf(logs.headMap(from).values());
        return lately.size() < LEAST_LATELY || before.size() < LEAST_BEFORE
                ? Optional.empty()
                : Optional.of(level(lately, before));
    }

    private static Level level(List<Double> lately, List<Double> before) {
        double mean = mean(before);
        double alike = alike(before, mean);
        double variance = StatUtils.variance(array(before));
        double real = before.size() * (1 - alike) / (1 + alike);
        double error =
                Math.sqrt(variance * (ofMean(before.size(), alike) + ofMean(lately.size(), alike)));
        return new Level(
                mean(lately) - mean,
                Math.max(error, LEAST_ERROR),
                Math.max(2, real - 1),
                before.size());
    }

    /// First-order autocorrelation, mended for its bias (Kendall, Biometrika 41 (1954), eq. 20).
    private static double alike(List<Double> values, double mean) {
        double together = 0;
        double alone = 0;
        for (int i = 0; i < values.size(); i++) {
            alone += Math.pow(values.get(i) - mean, 2);
            together += i > 0 ? (values.get(i) - mean) * (values.get(i - 1) - mean) : 0;
        }
        double found = alone > 0 ? together / alone : 0;
        double mended = found + (1 + 3 * found) / values.size();
        return Math.clamp(mended, 0, MOST_ALIKE);
    }

    /// Variance of a mean of so many values, in units of the variance of one.
    private static double ofMean(int n, double alike) {
        double sum = 1;
        for (int lag = 1; lag < n; lag++) {
            sum += 2 * (1 - (double) lag / n) * Math.pow(alike, lag);
        }
        return sum / n;
    }

    private static double mean(List<Double> values) {
        return StatUtils.mean(array(values));
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
