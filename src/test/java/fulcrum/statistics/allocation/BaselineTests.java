package fulcrum.statistics.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fulcrum.statistics.statespace.Fit;
import fulcrum.statistics.statespace.Sample;
import fulcrum.statistics.statespace.Shape;
import fulcrum.statistics.statespace.Variances;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Beside the structural model of the room, which comes to the same by filtering.
class BaselineTests {

    private static final int STEPS = 60;
    private static final double[] LEVEL = filled(1);

    private static double[] filled(double value) {
        var values = new double[STEPS];
        Arrays.fill(values, value / Math.sqrt(STEPS));
        return values;
    }

    private static double[] drawn(long seed) {
        var random = new Random(seed);
        double level = 5;
        var y = new double[STEPS];
        for (int step = 0; step < STEPS; step++) {
            level += .3 * random.nextGaussian();
            y[step] = level + random.nextGaussian();
        }
        return y;
    }

    private static double logLikelihood(double wander, double[] y, double[]... regressors) {
        var baseline = Baseline.of(regressors, STEPS, wander);
        return baseline.logLikelihood(Baseline.dot(y, baseline.times(y)));
    }

    private static double filtered(double wander, double[] y) {
        var fit = Fit.of(Shape.LEVEL, new Variances(1, wander, 0, 0), Sample.of(y));
        return fit.filter().likelihood().concentrated();
    }

    /// Up to a constant: differences between two wanders, and between two series.
    @Test
    void theLikelihoodIsThatOfTheFilter() {
        for (long seed = 1; seed < 6; seed++) {
            var y = drawn(seed);
            assertThat(logLikelihood(.3, y, LEVEL) - logLikelihood(.01, y, LEVEL))
                    .isCloseTo(filtered(.3, y) - filtered(.01, y), within(1e-6));
        }
    }

    @Test
    void aRegressorThatSaysNothingNewChangesNothing() {
        var y = drawn(7);
        double alone = logLikelihood(.1, y, LEVEL) - logLikelihood(1, y, LEVEL);
        assertThat(logLikelihood(.1, y, LEVEL, LEVEL) - logLikelihood(1, y, LEVEL, LEVEL))
                .isCloseTo(alone, within(1e-6));
        assertThat(logLikelihood(.1, y, LEVEL, filled(0)) - logLikelihood(1, y, LEVEL, filled(0)))
                .isCloseTo(alone, within(1e-6));
    }

    @Test
    void whatTheRegressorsExplainLeavesNothing() {
        var wave = IntStream.range(0, STEPS).mapToDouble(Math::sin).toArray();
        var y = IntStream.range(0, STEPS).mapToDouble(step -> 7 + 3 * wave[step]).toArray();
        var baseline = Baseline.of(new double[][] {LEVEL, wave}, STEPS, .1);
        assertThat(Baseline.dot(y, baseline.times(y))).isCloseTo(0, within(1e-6));
    }
}
