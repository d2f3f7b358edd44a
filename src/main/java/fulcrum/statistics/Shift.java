package fulcrum.statistics;

import java.util.List;
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
/// than their own mean does, they are taken out of both levels. A week with nothing counts as half
/// of the least that any week has; with three such weeks in ten nothing is said.
///
/// @param now mean of the last weeks
/// @param expected what the weeks before say of them
/// @param change of `now` beside `expected`, as a part of it: the estimate, and where it lies in 95
///   of 100 cases
/// @param fell probability of a level this low by chance; `rose` of one this high
/// @param seasonal whether the year before is taken out
/// @param weeks of comparison
public record Shift(
        double now,
        double expected,
        Change change,
        double fell,
        double rose,
        boolean seasonal,
        int weeks) {

    /// @param estimate a part: −0.2 for a fifth less
    public record Change(double estimate, Interval interval) {}

    public static final int LEAST_BEFORE = 8;
    public static final int LEAST_LATELY = 2;
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
        boolean takesOut =
                seasonal.isPresent()
                        && plain.map(one -> seasonal.get().error() < one.error()).orElse(true);
        double now = mean(weeks.tailMap(from).values().stream().toList());
        return (takesOut ? seasonal : plain).map(one -> one.shift(now, takesOut));
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

        Shift shift(double now, boolean seasonal) {
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
                    weeks);
        }
    }

    private static Optional<Level> level(SortedMap<Long, Double> logs, long from) {
        var lately = List.copyOf(logs.tailMap(from).values());
        var before = List.copyOf(logs.headMap(from).values());
        if (lately.size() < LEAST_LATELY || before.size() < LEAST_BEFORE) {
            return Optional.empty();
        }
        double mean = mean(before);
        double alike = alike(before, mean);
        double variance = StatUtils.variance(array(before));
        double real = before.size() * (1 - alike) / (1 + alike);
        double error =
                Math.sqrt(variance * (ofMean(before.size(), alike) + ofMean(lately.size(), alike)));
        return Optional.of(
                new Level(
                        mean(lately) - mean,
                        Math.max(error, LEAST_ERROR),
                        Math.max(2, real - 1),
                        before.size()));
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
