package fulcrum.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
    private static final double NORMAL = 1.4826;
    private static final double LEAST_ERROR = 0.003;
    private static final double HALF_OF_95 = 0.975;

    static Optional<Shift> of(SortedMap<Long, Double> weeks, long since, boolean falls) {
        var logs = new TreeMap<Long, Double>();
        weeks.forEach((week, value) -> {
            if (value > 0) {
                logs.put(week, Math.log(value));
            }
        });
        var jumps = jumps(logs);
        if (jumps.size() < LEAST || !logs.lastKey().equals(weeks.lastKey())) {
            return Optional.empty();
        }
        double drift = median(jumps.stream().map(Break::jump).toList());
        double error =
                Math.max(
                        LEAST_ERROR,
                        NORMAL
                                * median(
                                        jumps.stream()
                                                .map(one -> Math.abs(one.jump() - drift))
                                                .toList()));
        var looked = jumps.stream().filter(one -> one.week() >= since).toList();
        return looked.stream()
                .map(one -> new Break(one.week(), one.jump() - drift))
                .filter(one -> one.stays(logs))
                .max(Comparator.comparingDouble(one -> falls ? -one.jump() : one.jump()))
                .map(one -> one.shift(weeks, error, looked.size(), jumps.size()));
    }

    private static List<Break> jumps(SortedMap<Long, Double> logs) {
        var jumps = new ArrayList<Break>();
        for (long week : logs.keySet()) {
            var before = logs.subMap(week - STEP, week);
            var after = logs.subMap(week, week + STEP);
            if (before.size() == STEP && after.size() == STEP) {
                jumps.add(new Break(week, mean(after) - mean(before)));
            }
        }
        return jumps;
    }

    private static double mean(SortedMap<Long, Double> values) {
        return values.values().stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    private static double median(List<Double> values) {
        return StatUtils.percentile(values.stream().mapToDouble(Double::doubleValue).toArray(), 50);
    }

    /// Whether at least half of it is still there in the last weeks.
    private boolean stays(SortedMap<Long, Double> logs) {
        double left =
                mean(logs.tailMap(logs.lastKey() - STEP + 1))
                        - mean(logs.subMap(week - STEP, week));
        return left * Math.signum(jump) >= Math.abs(jump) / 2;
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
