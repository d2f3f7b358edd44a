package fulcrum.statistics.smoothing;

import org.hipparchus.analysis.MultivariateFunction;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.SimpleBounds;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.BOBYQAOptimizer;

/// Exponential smoothing with additive errors: a level, or a level with a damped trend.
///
/// Hyndman, Koehler, Ord & Snyder, Forecasting with Exponential Smoothing (2008), ETS(A,N,N) and
/// ETS(A,Ad,N). The start is the one with the least squared error, found by regression since errors
/// are linear in it; bounds are those of R's `ets`.
public final class Exponential {

    private static final double LEAST = 1e-4;
    private static final double MOST = 0.9999;
    private static final double LEAST_DAMPING = 0.8;
    private static final double MOST_DAMPING = 0.98;

    private final double[] y;
    private final boolean trend;
    private double squares = Double.POSITIVE_INFINITY;
    private double alpha;
    private double damping = 1;
    private double level;
    private double slope;

    private Exponential(double[] y, boolean trend) {
        this.y = y;
        this.trend = trend;
    }

    public static Exponential level(double... y) {
        return new Exponential(y, false).fitted();
    }

    public static Exponential dampedTrend(double... y) {
        return new Exponential(y, true).fitted();
    }

    /// The one of both with the smaller corrected criterion of Akaike.
    public static Exponential chosen(double... y) {
        var level = level(y);
        var damped = dampedTrend(y);
        return damped.criterion() < level.criterion() ? damped : level;
    }

    public double alpha() {
        return alpha;
    }

    public double squares() {
        return squares;
    }

    private double criterion() {
        double parameters = trend ? 6 : 3;
        double n = y.length;
        return n * Math.log(Math.max(squares, Double.MIN_NORMAL) / n)
                + 2 * parameters
                + 2 * parameters * (parameters + 1) / Math.max(1, n - parameters - 1);
    }

    public double[] forecast(int steps) {
        var result = new double[steps];
        double reach = 0;
        double left = damping;
        for (int j = 0; j < steps; j++) {
            reach += left;
            left *= damping;
            result[j] = trend ? level + reach * slope : level;
        }
        return result;
    }

    private Exponential fitted() {
        double[] low = trend ? new double[] {LEAST, LEAST, LEAST_DAMPING} : new double[] {LEAST, 0};
        double[] high = trend ? new double[] {MOST, MOST, MOST_DAMPING} : new double[] {MOST, 1};
        var best = new double[0];
        double least = Double.POSITIVE_INFINITY;
        for (double start : new double[] {0.1, 0.5, 0.9}) {
            double[] guess = trend ? new double[] {start, 0.1, 0.93} : new double[] {start, 0.5};
            double value = tried(guess);
            if (value < least) {
                least = value;
                best = guess;
            }
        }
        try {
            var found =
                    new BOBYQAOptimizer(2 * low.length + 1, 0.05, 1e-4)
                            .optimize(
                                    new MaxEval(100),
                                    GoalType.MINIMIZE,
                                    new ObjectiveFunction((MultivariateFunction) this::tried),
                                    new InitialGuess(best),
                                    new SimpleBounds(low, high));
            assert found.getValue() >= squares;
        } catch (MathRuntimeException endOfSearch) {
            // what was best so far stands
        }
        return this;
    }

    /// Runs once with the given weights, keeps them if they are the best so far.
    private double tried(double[] weights) {
        double a = weights[0];
        double b = trend ? weights[0] * weights[1] : 0;
        double phi = trend ? weights[2] : 1;
        var run = new Run(a, b, phi);
        double found = run.squares();
        if (found < squares) {
            squares = found;
            alpha = a;
            damping = phi;
            level = run.level();
            slope = run.slope();
        }
        return found;
    }

    /// The recursion from a start of zero, and what a level or a slope of one at the start adds.
    private final class Run {

        private final double[] states = new double[6];
        private final double[] start;
        private double total;
        private double withLevel;
        private double withSlope;
        private double levels;
        private double slopes;
        private double both;

        Run(double a, double b, double phi) {
            states[2] = 1;
            states[5] = 1;
            for (double value : y) {
                double error = step(0, value, a, b, phi);
                double one = step(2, 0, a, b, phi);
                double two = trend ? step(4, 0, a, b, phi) : 0;
                total += error * error;
                withLevel += error * one;
                withSlope += error * two;
                levels += one * one;
                slopes += two * two;
                both += one * two;
            }
            start = start();
        }

        private double step(int at, double value, double a, double b, double phi) {
            double moved = phi * states[at + 1];
            double error = value - states[at] - (trend ? moved : 0);
            states[at] += (trend ? moved : 0) + a * error;
            states[at + 1] = moved + b * error;
            return error;
        }

        private double[] start() {
            double determinant = levels * slopes - both * both;
            if (determinant > 1e-12 * levels * slopes) {
                return new double[] {
                    (both * withSlope - slopes * withLevel) / determinant,
                    (both * withLevel - levels * withSlope) / determinant
                };
            }
            return new double[] {-withLevel / levels, 0};
        }

        double squares() {
            double l = start[0];
            double s = start[1];
            return Math.max(
                    0,
                    total
                            + 2 * l * withLevel
                            + 2 * s * withSlope
                            + l * l * levels
                            + 2 * l * s * both
                            + s * s * slopes);
        }

        double level() {
            return states[0] + start[0] * states[2] + start[1] * states[4];
        }

        double slope() {
            return states[1] + start[0] * states[3] + start[1] * states[5];
        }
    }
}
