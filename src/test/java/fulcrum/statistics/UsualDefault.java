package fulcrum.statistics;

import fulcrum.statistics.statespace.Fit;
import fulcrum.statistics.statespace.Sample;
import fulcrum.statistics.statespace.Shape;
import fulcrum.statistics.statespace.Variances;
import java.util.Arrays;
import org.hipparchus.analysis.UnivariateFunction;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.univariate.BrentOptimizer;
import org.hipparchus.optim.univariate.SearchInterval;
import org.hipparchus.optim.univariate.UnivariateObjectiveFunction;
import org.hipparchus.stat.StatUtils;

/// CausalImpact's default without covariates: the level's steps are believed beforehand, as firmly
/// as 32 steps would show it, to be a hundredth of the series' standard deviation. The most likely
/// variances under that belief stand for its draws. Nothing is calibrated.
public final class UsualDefault {

    private final Sample before;
    private final double sd;

    private UsualDefault(Sample before) {
        this.before = before;
        this.sd = Math.sqrt(StatUtils.variance(known(before.y())));
    }

    /// @param y on the scale on which it is measured, gaps as NaN
    /// @param window how many of its last steps the action had
    public static Interval of(double[] y, int window) {
        var now = known(Arrays.copyOfRange(y, y.length - window, y.length));
        var past = new UsualDefault(Sample.of(Arrays.copyOf(y, y.length - window)));
        double level = best(log -> past.believed(log, past.noise(log)), -6, 0);
        var next =
                past.fit(level, past.noise(level)).filter().outlook().mean(new double[window][0]);
        double found = StatUtils.mean(now) - next.mean();
        double half = 1.96 * Math.sqrt(next.variance());
        return new Interval(found - half, found + half);
    }

    private double noise(double level) {
        return best(log -> believed(level, log), -6, 0.5);
    }

    private double believed(double level, double noise) {
        double variance = Math.exp(2 * level);
        double belief = -17 * Math.log(variance) - 16 * 1e-4 / variance;
        return fit(level, noise).logLikelihood() + belief;
    }

    private Fit fit(double level, double noise) {
        var variances = new Variances(Math.exp(2 * noise), Math.exp(2 * level), 0, 0);
        return Fit.of(Shape.LEVEL, variances.times(sd * sd), before);
    }

    private static double best(UnivariateFunction of, double low, double high) {
        return new BrentOptimizer(1e-3, 1e-3)
                .optimize(
                        new MaxEval(100),
                        GoalType.MAXIMIZE,
                        new UnivariateObjectiveFunction(of),
                        new SearchInterval(low, high))
                .getPoint();
    }

    private static double[] known(double... values) {
        return Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
    }
}
