package fulcrum.statistics.statespace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fulcrum.statistics.PublishedSeries;
import java.util.Arrays;
import java.util.Random;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/// The kernel beside R 4.2.2 (`StructTS`), statsmodels 0.13.5, JDemetra+ (log-likelihood of the
/// Nile) and plain regression. statsmodels also counts log 2π for the values that the start takes.
class StructuralModelTests {

    static final Variances NILE = new Variances(15098.52, 1469.17, 0, 0);

    static final double HALF_LOG_2_PI = 0.5 * Math.log(2 * Math.PI);

    final double[] nile = PublishedSeries.NILE.read();
    final double[] gas = Arrays.stream(PublishedSeries.UKGAS.read()).map(Math::log10).toArray();
    final double[] air =
            Arrays.stream(PublishedSeries.AIRPASSENGERS.read()).map(Math::log).toArray();

    @Test
    void theNileHasTheLikelihoodThatJdemetraPrints() {
        var fit = Search.fit(Shape.LEVEL, Sample.of(nile));
        assertThat(fit.logLikelihood()).isCloseTo(-632.5456, within(1e-4));
        assertThat(fit.variances().noise()).isCloseTo(15098.52, Percentage.withPercentage(0.1));
        assertThat(fit.variances().level()).isCloseTo(1469.17, Percentage.withPercentage(0.1));
    }

    /// statsmodels finds the same. R's `StructTS` prints a slope variance of 1.733e-5, a local
    /// maximum: its own criterion prefers these (`KalmanLike` -2.684 instead of -2.630).
    @Test
    void theGasOfTheUkHasTheVariancesOfStatsmodels() {
        var fit = Search.fit(Shape.TREND.season(4), Sample.of(gas));
        assertThat(fit.variances().level()).isLessThan(1e-8);
        assertThat(fit.variances().slope()).isCloseTo(1.48459e-6, Percentage.withPercentage(1));
        assertThat(fit.variances().seasonal())
                .isCloseTo(6.238976e-4, Percentage.withPercentage(0.5));
        assertThat(fit.variances().noise()).isCloseTo(3.433159e-4, Percentage.withPercentage(0.5));
        assertThat(fit.logLikelihood()).isCloseTo(165.09796 + 5 * HALF_LOG_2_PI, within(1e-3));
        var structts = new Variances(3.6779777e-4, 0, 1.733003e-5, 7.1369435e-4);
        assertThat(Fit.of(fit.shape(), structts, fit.sample()).logLikelihood())
                .isCloseTo(157.085234 + 5 * HALF_LOG_2_PI, within(1e-4));
    }

    @Test
    void theGasOfTheUkIsForecastAsStructtsDoes() {
        var variances = new Variances(3.6779777e-4, 0, 1.733003e-5, 7.1369435e-4);
        var fit = Fit.of(Shape.TREND.season(4), variances, Sample.of(gas));
        var next = fit.filter().outlook().each(new double[4][0]);
        double[] means = {3.1301263, 2.8314810, 2.5809690, 2.9478720};
        double[] errors = {0.054502937, 0.054656239, 0.057733952, 0.060229678};
        for (int j = 0; j < 4; j++) {
            assertThat(next[j].mean()).isCloseTo(means[j], within(1e-6));
            assertThat(Math.sqrt(next[j].variance())).isCloseTo(errors[j], within(1e-6));
        }
    }

    @Test
    void theAirPassengersHaveTheLikelihoodOfStatsmodels() {
        var fit = Search.fit(Shape.TREND.season(12), Sample.of(air));
        assertThat(fit.logLikelihood()).isCloseTo(217.42034 + 13 * HALF_LOG_2_PI, within(0.01));
        var next = fit.filter().outlook().each(new double[3][0]);
        assertThat(next[0].mean()).isCloseTo(6.12528764, within(5e-4));
        assertThat(next[2].mean()).isCloseTo(6.19458951, within(5e-4));
    }

    /// statsmodels 0.13.5 with exact diffuse start, six gaps, a rhythm and a step as regressors.
    @Test
    void gapsAndRegressorsAreHandledAsByStatsmodels() {
        var y = air.clone();
        for (int gap : new int[] {30, 31, 32, 33, 34, 100}) {
            y[gap] = Double.NaN;
        }
        var x = new double[2][150];
        for (int step = 0; step < 150; step++) {
            x[0][step] = step < 144 && step % 5 == 0 || step == 146 ? 1 : 0;
            x[1][step] = step >= 60 ? 1 : 0;
        }
        var sample = new Sample(y, x);
        var fit = Fit.of(Shape.TREND.season(12), new Variances(2e-4, 5e-4, 1e-6, 7e-5), sample);
        assertThat(fit.logLikelihood()).isCloseTo(194.6393897 + 15 * HALF_LOG_2_PI, within(1e-5));
        assertThat(fit.coefficients()[0]).isCloseTo(0.00681161, within(1e-7));
        assertThat(fit.coefficients()[1]).isCloseTo(-0.0429017, within(1e-7));
        var rows = new double[6][];
        for (int j = 0; j < 6; j++) {
            rows[j] = sample.row(144 + j);
        }
        var next = fit.filter().outlook().each(rows);
        assertThat(next[2].mean()).isCloseTo(6.19773165, within(1e-7));
        assertThat(next[5].mean()).isCloseTo(6.338318, within(1e-6));
        assertThat(Math.sqrt(next[5].variance())).isCloseTo(0.07023193, within(1e-7));
        var states =
                Smoother.states(fit.shape(), fit.variances(), sample.without(fit.coefficients()));
        assertThat(states[0][0]).isCloseTo(4.83542117, within(1e-6));
        assertThat(states[31][0]).isCloseTo(5.14112951, within(1e-6));
        assertThat(states[70][0]).isCloseTo(5.56978823, within(1e-6));
    }

    /// With a level that never moves, the model is a plain regression on a constant and x.
    @Test
    void regressorsOfAStandingLevelArePlainLeastSquares() {
        double[] y = {3, 5, 4, 8, 9, 7, 12, 11};
        double[] x = {0, 1, 0, 2, 3, 2, 4, 4};
        var fit = Fit.of(Shape.LEVEL, new Variances(1, 0, 0, 0), new Sample(y, new double[][] {x}));
        var line = new org.hipparchus.stat.regression.SimpleRegression();
        for (int i = 0; i < y.length; i++) {
            line.addData(x[i], y[i]);
        }
        assertThat(fit.coefficients()[0]).isCloseTo(line.getSlope(), within(1e-10));
        assertThat(fit.filter().likelihood().left())
                .isCloseTo(line.getSumSquaredErrors(), within(1e-9));
        var next = fit.filter().outlook().sum(new double[] {1}, new double[][] {{2}});
        assertThat(next.mean()).isCloseTo(line.predict(2), within(1e-9));
    }

    @Test
    void aRegressorThatSaysNothingNewGetsNoCoefficient() {
        var steps = new double[nile.length];
        Arrays.fill(steps, 1);
        var fit = Fit.of(Shape.LEVEL, NILE, new Sample(nile, new double[][] {steps}));
        assertThat(fit.coefficients()).containsExactly(0);
        assertThat(fit.logLikelihood()).isCloseTo(-632.5456, within(1e-3));
    }

    /// A gap is a step that was forgotten: the same as a regressor of its own for that step.
    @Test
    void aGapIsAsIfTheStepHadARegressorOfItsOwn() {
        var gap = nile.clone();
        gap[40] = Double.NaN;
        var pulse = new double[nile.length];
        pulse[40] = 1;
        var one = Fit.of(Shape.LEVEL, NILE, Sample.of(gap));
        var other = Fit.of(Shape.LEVEL, NILE, new Sample(nile, new double[][] {pulse}));
        var rows = new double[][] {{0}, {0}};
        var left = one.filter().outlook().mean(new double[2][0]);
        var right = other.filter().outlook().mean(rows);
        assertThat(left.mean()).isCloseTo(right.mean(), within(1e-9));
        assertThat(left.variance()).isCloseTo(right.variance(), within(1e-6));
        assertThat(one.logLikelihood()).isCloseTo(other.logLikelihood(), within(1e-9));
    }

    /// Smoothed means are what the dense multivariate normal distribution gives.
    @Test
    void theSmootherAgreesWithThePartialRegressionOnTheWholeSeries() {
        var random = new Random(7);
        var y = random.doubles(23).toArray();
        y[5] = Double.NaN;
        y[6] = Double.NaN;
        for (var shape : new Shape[] {Shape.LEVEL, Shape.TREND, Shape.TREND.season(4)}) {
            var variances =
                    new Variances(0.7, 0.3, shape.slope() ? 0.05 : 0, shape.seasonal() ? 0.2 : 0);
            var signal = Smoother.signal(shape, variances, y);
            for (int step = 0; step < y.length; step++) {
                var pulse = new double[y.length];
                pulse[step] = 1;
                var without = y.clone();
                if (Double.isNaN(y[step])) {
                    without[step] = 0;
                }
                var fit = Fit.of(shape, variances, new Sample(without, new double[][] {pulse}));
                double held = without[step] - fit.coefficients()[0];
                assertThat(deletion(shape, variances, y, step, signal[step]))
                        .as("%s, step %d", shape, step)
                        .isCloseTo(held, within(1e-8));
            }
        }
    }

    /// From the smoothed signal back to what the other steps alone expect, by de Jong's deletion
    /// formula: signal = held + leverage · (y - held).
    private static double deletion(
            Shape shape, Variances variances, double[] y, int step, double signal) {
        if (Double.isNaN(y[step])) {
            return signal;
        }
        var moved = y.clone();
        moved[step] += 1;
        double leverage = Smoother.signal(shape, variances, moved)[step] - signal;
        return (signal - leverage * y[step]) / (1 - leverage);
    }

    @Test
    void drawsHaveTheMeanAndTheSpreadOfTheForecast() {
        var variances = new Variances(3.678e-4, 1e-5, 1.733e-5, 7.137e-4);
        var fit = Fit.of(Shape.TREND.season(4), variances, Sample.of(gas));
        var outlook = fit.filter().outlook();
        var random = new Random(3);
        var paths = new Paths(outlook, new double[6][0], random::nextGaussian);
        var sums =
                java.util.stream.IntStream.range(0, 20_000)
                        .mapToDouble(_ -> Arrays.stream(paths.draw()).average().orElseThrow())
                        .toArray();
        var expected = outlook.mean(new double[6][0]);
        double mean = Arrays.stream(sums).average().orElseThrow();
        double variance = Arrays.stream(sums).map(s -> (s - mean) * (s - mean)).sum() / 20_000;
        assertThat(mean).isCloseTo(expected.mean(), within(0.002));
        assertThat(variance).isCloseTo(expected.variance(), Percentage.withPercentage(4));
    }
}
