package fulcrum.statistics.lifetimes;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.hipparchus.analysis.MultivariateFunction;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.hipparchus.optim.nonlinear.scalar.noderiv.SimplexOptimizer;

/// The positive parameters that make a function largest, sought among their logarithms (Nelder &
/// Mead), begun anew where the search before ended.
final class Summit {

    private static final int MOST_TRIALS = 2_000;
    private static final double[] STEPS = {1, 0.2, 0.05};

    /// Logarithms beyond this are not sought: there the likelihood of a crowd hardly changes.
    private static final double FAR = 9;

    private static final double STEEP = 1e6;

    private final ToDoubleFunction<double[]> height;
    private double best = Double.NEGATIVE_INFINITY;
    private double[] where;

    private Summit(ToDoubleFunction<double[]> height, double[] start) {
        this.height = height;
        where = Arrays.stream(start).map(Math::log).toArray();
    }

    static double[] of(ToDoubleFunction<double[]> height, double... start) {
        var summit = new Summit(height, start);
        for (double step : STEPS) {
            summit.climb(step);
        }
        return summit.parameters(summit.where);
    }

    private void climb(double step) {
        try {
            var found =
                    new SimplexOptimizer(1e-12, 1e-8)
                            .optimize(
                                    new MaxEval(MOST_TRIALS),
                                    GoalType.MAXIMIZE,
                                    new ObjectiveFunction((MultivariateFunction) this::tried),
                                    new InitialGuess(where.clone()),
                                    new NelderMeadSimplex(where.length, step));
            assert found.getValue() <= best;
        } catch (MathRuntimeException endOfTrials) {
            // what was best so far stands
        }
    }

    private double tried(double[] logarithms) {
        double beyond = 0;
        for (double one : logarithms) {
            beyond += Math.max(0, Math.abs(one) - FAR);
        }
        double value = height.applyAsDouble(parameters(logarithms)) - STEEP * beyond;
        if (value > best) {
            best = value;
            where = logarithms.clone();
        }
        return value > -Double.MAX_VALUE ? value : -Double.MAX_VALUE;
    }

    private double[] parameters(double[] logarithms) {
        return Arrays.stream(logarithms).map(one -> Math.exp(Math.clamp(one, -FAR, FAR))).toArray();
    }
}
