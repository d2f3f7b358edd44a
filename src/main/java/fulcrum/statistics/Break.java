package fulcrum.statistics;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.stat.StatUtils;

/// One week in which a series left its course.
///
/// @param jump in logarithms, beyond the usual drift of so many weeks
record Break(long week, double jump) {

    private static final int STEP = 3;
    private static final int LEAST = 18;
    private static final int MOST_APART = 8;
    private static final int COURSE = 17;
    private static final int YEAR = 52;
    private static final double NORMAL = 1.4826;
    private static final double LEAST_ERROR = 0.003;
    private static final double HALF_OF_95 = 0.975;

    /// @param weeks also of the year before, where there are some
    /// @param odd weeks that are no ordinary ones, which are left out
    static Optional<Shift> of(
            SortedMap<Long, Double> weeks, Set<Long> odd, long since, boolean falls) {
        var logs = new TreeMap<Long, Double>();
        weeks.forEach((week, value) -> {
            if (value > 0 && !odd.contains(week)) {
                logs.put(week, Math.log(value));
            }
        });
        var all = jumps(logs);
        var near = all.tailMap(since - COURSE);
        if (near.size() < LEAST || weeks.isEmpty() || logs.lastKey() < weeks.lastKey() - STEP) {
            return Optional.empty();
        }
        double drift = median(near.values());
        double error =
                Math.max(
                        LEAST_ERROR,
                        NORMAL
                                * median(
                                        near.values().stream()
                                                .map(one -> Math.abs(one - drift))
                                                .toList()));
        var looked = near.tailMap(since);
        return looked.entrySet().stream()
                .filter(one -> !isYearly(all, one.getKey(), one.getValue()))
                .map(one -> new Break(one.getKey(), one.getValue() - drift))
                .filter(one -> one.stays(logs))
                .max(Comparator.comparingDouble(one -> falls ? -one.jump() : one.jump()))
                .map(one -> one.shift(weeks, error, looked.size(), near.size()));
    }

    /// Three ordinary weeks beside the three before them, by the first of them.
    private static SortedMap<Long, Double> jumps(SortedMap<Long, Double> logs) {
        var at = List.copyOf(logs.keySet());
        var jumps = new TreeMap<Long, Double>();
        for (int i = STEP; i + STEP <= at.size(); i++) {
            if (at.get(i + STEP - 1) - at.get(i - STEP) <= MOST_APART) {
                jumps.put(
                        at.get(i),
                        mean(logs.subMap(at.get(i), at.get(i + STEP - 1) + 1))
                                - mean(logs.subMap(at.get(i - STEP), at.get(i))));
            }
        }
        return jumps;
    }

    /// Whether the same weeks of the year before jumped the same way by more than half as far.
    private static boolean isYearly(SortedMap<Long, Double> jumps, long week, double jump) {
        return jumps.subMap(week - YEAR - 1, week - YEAR + 2).values().stream()
                .anyMatch(then -> then * Math.signum(jump) > Math.abs(jump) / 2);
    }

    private static double mean(SortedMap<Long, Double> values) {
        return values.values().stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    private static double median(Collection<Double> values) {
        return StatUtils.percentile(values.stream().mapToDouble(Double::doubleValue).toArray(), 50);
    }

    /// Whether at least half of it is still there in the last weeks.
    private boolean stays(SortedMap<Long, Double> logs) {
        var after = List.copyOf(logs.tailMap(week).values());
        var before = List.copyOf(logs.headMap(week).values());
        double left =
                mean(after.subList(after.size() - STEP, after.size()))
                        - mean(before.subList(before.size() - STEP, before.size()));
        return left * Math.signum(jump) >= Math.abs(jump) / 2;
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    /// Threes of neighbouring weeks overlap, so that a third of them counts as known.
    private Shift shift(SortedMap<Long, Double> weeks, double error, int looked, int all) {
        var course = new TDistribution(Math.max(2, all / (double) STEP - 1));
        double half = course.inverseCumulativeProbability(HALF_OF_95) * error;
        double below = course.cumulativeProbability(jump / error);
        double now =
                weeks.tailMap(weeks.lastKey() - STEP).values().stream()
                        .mapToDouble(Double::doubleValue)
                        .average()
                        .orElse(0);
        return new Shift(
                now,
                now / Math.exp(jump),
                new Shift.Change(
                        Math.expm1(jump),
                        new Interval(Math.expm1(jump - half), Math.expm1(jump + half))),
                Math.min(1, below * looked),
                Math.min(1, (1 - below) * looked),
                false,
                all,
                Math.toIntExact(weeks.lastKey() - week + 1));
    }
}
