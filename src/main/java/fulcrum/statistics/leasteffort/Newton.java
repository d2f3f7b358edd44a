package fulcrum.statistics.leasteffort;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.MatrixUtils;

/// The least of a smooth function in a box: Newton's steps with a shift where the function is not
/// convex, bent to the box (Bertsekas, SIAM J. Control 20, 1982).
final class Newton {

    private static final int STEPS = 200;
    private static final int HALVINGS = 40;
    private static final double FLAT = 1e-11;
    private static final double LONGEST = 3;
    private static final double ENOUGH = 1e-4;

    private final Function<double[], Jet> function;
    private final Box box;

    Newton(Function<double[], Jet> function, Box box) {
        this.function = function;
        this.box = box;
    }

    double[] from(double[] start) {
        var at = box.nearest(start);
        for (int step = 0; step < STEPS; step++) {
            var here = function.apply(at).among(at.length);
            var next = next(at, here);
            if (next.isEmpty()) {
                break;
            }
            at = next.get();
        }
        return at;
    }

    private Optional<double[]> next(double[] at, Jet here) {
        var free =
                IntStream.range(0, at.length)
                        .filter(i -> box.low()[i] < box.high()[i])
                        .filter(i -> !box.holds(i, at[i], here.slope()[i]))
                        .toArray();
        double steepest =
                IntStream.of(free).mapToDouble(i -> Math.abs(here.slope()[i])).max().orElse(0);
        if (!here.isFinite() || steepest < FLAT * (1 + Math.abs(here.value()))) {
            return Optional.empty();
        }
        return lower(at, here, newton(here, free)).or(() -> lower(at, here, downhill(here, free)));
    }

    private Optional<double[]> lower(double[] at, Jet here, double[] step) {
        double length = 1;
        for (int halving = 0; halving < HALVINGS; halving++, length /= 2) {
            var there = at.clone();
            double promised = 0;
            for (int i = 0; i < at.length; i++) {
                there[i] = Math.clamp(at[i] + length * step[i], box.low()[i], box.high()[i]);
                promised += here.slope()[i] * (at[i] - there[i]);
            }
            double fallen = here.value() - function.apply(there).value();
            if (promised > 0 && fallen >= ENOUGH * promised && fallen > 0) {
                return Optional.of(there);
            }
        }
        return Optional.empty();
    }

    private static double[] downhill(Jet here, int[] free) {
        var step = new double[here.slope().length];
        for (int i : free) {
            step[i] = -here.slope()[i];
        }
        return shortened(step);
    }

    private static double[] newton(Jet here, int[] free) {
        double scale = 0;
        for (int i : free) {
            scale = Math.max(scale, Math.abs(here.bend()[i][i]));
        }
        for (double shift = 0; shift < 1e6; shift = Math.max(1e-8, 10 * shift)) {
            var step = solved(here, free, shift * Math.max(scale, 1e-300));
            if (step.isPresent()) {
                return shortened(step.get());
            }
        }
        return downhill(here, free);
    }

    private static Optional<double[]> solved(Jet here, int[] free, double shift) {
        var bend = MatrixUtils.createRealMatrix(free.length, free.length);
        var slope = MatrixUtils.createRealVector(new double[free.length]);
        for (int a = 0; a < free.length; a++) {
            slope.setEntry(a, -here.slope()[free[a]]);
            for (int b = 0; b < free.length; b++) {
                bend.setEntry(a, b, here.bend()[free[a]][free[b]] + (a == b ? shift : 0));
            }
        }
        try {
            var found = new CholeskyDecomposition(bend, 1e-9, 0).getSolver().solve(slope);
            var step = new double[here.slope().length];
            for (int a = 0; a < free.length; a++) {
                step[free[a]] = found.getEntry(a);
            }
            return Optional.of(step);
        } catch (MathRuntimeException notConvex) {
            return Optional.empty();
        }
    }

    private static double[] shortened(double[] step) {
        double longest = 0;
        for (double one : step) {
            longest = Math.max(longest, Math.abs(one));
        }
        if (longest > LONGEST) {
            for (int i = 0; i < step.length; i++) {
                step[i] *= LONGEST / longest;
            }
        }
        return step;
    }
}
