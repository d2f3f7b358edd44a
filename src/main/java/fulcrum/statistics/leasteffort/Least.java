package fulcrum.statistics.leasteffort;

import java.util.List;
import java.util.function.Function;

/// The least of a function in a box under limits on others, by augmented Lagrangian: Nocedal &
/// Wright, *Numerical Optimization*, 2nd ed. 2006, algorithm 17.4.
///
/// @param excess of the limit that is broken most, in its size; not above `KEPT` where all hold
@SuppressWarnings("ArrayRecordComponent") // machinery on arrays
public record Least(double[] at, double value, double excess) {

    /// A limit that is broken by less than this part of its size is kept.
    public static final double KEPT = 1e-7;

    private static final int ROUNDS = 40;
    private static final double EXACT = 1e-10;
    private static final double LIGHTEST = 10;
    private static final double HEAVIEST = 1e8;

    public boolean keeps() {
        return excess <= KEPT;
    }

    public static Least of(
            Function<double[], Jet> function, List<Limit> limits, Box box, double[] start) {
        var at = box.nearest(start);
        var pressures = new double[limits.size()];
        double weight = LIGHTEST;
        double before = Double.POSITIVE_INFINITY;
        for (int round = 0; round < ROUNDS; round++) {
            at = new Newton(costs(function, limits, pressures.clone(), weight), box).from(at);
            double moved = press(limits, pressures, weight, at);
            if (moved < EXACT * weight) {
                break;
            }
            if (moved / weight > before / 4) {
                weight = Math.min(HEAVIEST, 5 * weight);
            }
            before = moved / weight;
        }
        return new Least(at, function.apply(at).value(), excess(limits, at));
    }

    /// Near where `of` would end, by a first round alone.
    public static double[] rough(
            Function<double[], Jet> function, List<Limit> limits, Box box, double[] start) {
        var free = new double[limits.size()];
        return new Newton(costs(function, limits, free, LIGHTEST), box).from(start);
    }

    private static Function<double[], Jet> costs(
            Function<double[], Jet> function,
            List<Limit> limits,
            double[] pressures,
            double weight) {
        return at -> {
            var sum = function.apply(at);
            for (int j = 0; j < pressures.length; j++) {
                sum = sum.plus(limits.get(j).cost(at, pressures[j], weight));
            }
            return sum;
        };
    }

    private static double press(
            List<Limit> limits, double[] pressures, double weight, double[] at) {
        double moved = 0;
        for (int j = 0; j < pressures.length; j++) {
            double next = limits.get(j).pressure(at, pressures[j], weight);
            moved = Math.max(moved, Math.abs(next - pressures[j]));
            pressures[j] = next;
        }
        return moved;
    }

    private static double excess(List<Limit> limits, double[] at) {
        return limits.stream().mapToDouble(limit -> limit.excess(at)).max().orElse(0);
    }
}
