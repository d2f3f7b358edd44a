package fulcrum.statistics.statespace;

import org.hipparchus.analysis.MultivariateFunction;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.SimpleBounds;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.BOBYQAOptimizer;
import org.hipparchus.optim.univariate.BrentOptimizer;
import org.hipparchus.optim.univariate.SearchInterval;
import org.hipparchus.optim.univariate.UnivariateObjectiveFunction;

/// Maximum likelihood of a structural model. The scale is found in closed form; what is searched is
/// the direction, as angles in [0, π/2] of the fourth roots of the variances: a variance of exactly
/// 0 is inside, and small ones are told apart.
public final class Search {

    private static final double QUARTER = Math.PI / 2;
    private static final int GRID = 9;
    private static final int MOST_LIKELIHOODS = 80;
    private static final double PRECISE = 1e-3;

    private final Shape shape;
    private final Sample sample;
    private double best = Double.NEGATIVE_INFINITY;
    private double[] bestAngles;

    private Search(Shape shape, Sample sample) {
        this.shape = shape;
        this.sample = sample;
        bestAngles = new double[shape.variances() - 1];
    }

    /// @param sample not constant, with more values than the model has states and regressors
    public static Fit fit(Shape shape, Sample sample) {
        var search = new Search(shape, sample);
        if (search.bestAngles.length == 1) {
            search.overOneAngle();
        } else {
            search.overAngles();
        }
        var relative = search.variances(search.bestAngles);
        double scale = Fit.run(shape, relative, sample).likelihood().scale();
        return Fit.of(shape, relative.times(scale), sample);
    }

    private void overOneAngle() {
        double spacing = QUARTER / (GRID - 1);
        for (int i = 0; i < GRID; i++) {
            consider(i * spacing);
        }
        double around = bestAngles[0];
        var found =
                new BrentOptimizer(PRECISE, PRECISE)
                        .optimize(
                                new MaxEval(MOST_LIKELIHOODS),
                                GoalType.MAXIMIZE,
                                new UnivariateObjectiveFunction(angle -> tried(angle)),
                                new SearchInterval(
                                        Math.max(0, around - spacing),
                                        Math.min(QUARTER, around + spacing)));
        assert found.getValue() <= best;
    }

    private void overAngles() {
        for (var start : starts()) {
            consider(start);
        }
        int size = bestAngles.length;
        var upper = new double[size];
        java.util.Arrays.fill(upper, QUARTER);
        try {
            var found =
                    new BOBYQAOptimizer(2 * size + 1, 0.15, PRECISE)
                            .optimize(
                                    new MaxEval(MOST_LIKELIHOODS),
                                    GoalType.MAXIMIZE,
                                    new ObjectiveFunction((MultivariateFunction) this::tried),
                                    new InitialGuess(bestAngles.clone()),
                                    new SimpleBounds(new double[size], upper));
            assert found.getValue() <= best;
        } catch (MathRuntimeException endOfSearch) {
            // out of trials, or a region too small to go on: what was best so far stands
        }
    }

    /// Where stores' series often are: noise first, then a level that moves more or less, slopes
    /// and seasons that move little.
    private java.util.List<double[]> starts() {
        return java.util.stream.Stream.of(
                        new Variances(1, 0.1, 1e-4, 1e-3),
                        new Variances(1, 1e-3, 1e-6, 1e-4),
                        new Variances(0.3, 1, 1e-3, 0.1),
                        new Variances(0.3, 1e-3, 0.03, 0.5))
                .map(this::angles)
                .toList();
    }

    private void consider(double... angles) {
        var _ = tried(angles);
    }

    private double tried(double... angles) {
        double value = Fit.run(shape, variances(angles), sample).likelihood().concentrated();
        if (value > best) {
            best = value;
            bestAngles = angles.clone();
        }
        return Math.max(value, -1e100);
    }

    private Variances variances(double[] angles) {
        var all = new double[angles.length + 1];
        double rest = 1;
        for (int i = 0; i < angles.length; i++) {
            all[i] = fourth(rest * Math.cos(angles[i]));
            rest *= Math.sin(angles[i]);
        }
        all[angles.length] = fourth(rest);
        double slope = shape.slope() ? all[2] : 0;
        double seasonal = shape.seasonal() ? all[all.length - 1] : 0;
        return new Variances(all[0], all[1], slope, seasonal);
    }

    private double[] angles(Variances wished) {
        var roots = new double[shape.variances()];
        roots[0] = Math.pow(wished.noise(), 0.25);
        roots[1] = Math.pow(wished.level(), 0.25);
        if (shape.slope()) {
            roots[2] = Math.pow(wished.slope(), 0.25);
        }
        if (shape.seasonal()) {
            roots[roots.length - 1] = Math.pow(wished.seasonal(), 0.25);
        }
        var angles = new double[roots.length - 1];
        for (int i = 0; i < angles.length; i++) {
            double rest = 0;
            for (int j = i + 1; j < roots.length; j++) {
                rest += roots[j] * roots[j];
            }
            angles[i] = Math.atan2(Math.sqrt(rest), roots[i]);
        }
        return angles;
    }

    private static double fourth(double root) {
        return root * root * root * root;
    }
}
