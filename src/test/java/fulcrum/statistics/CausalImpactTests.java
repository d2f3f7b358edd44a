package fulcrum.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fulcrum.RealShops;
import fulcrum.statistics.statespace.Fit;
import fulcrum.statistics.statespace.Sample;
import fulcrum.statistics.statespace.Shape;
import fulcrum.statistics.statespace.Variances;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.analysis.solvers.BrentSolver;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.stat.StatUtils;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The structural model with regressors, under the beliefs about its variances that R's
/// CausalImpact 1.2 holds, gives what that package gave (Brodersen et al., Annals of Applied
/// Statistics 9, 2015): the belief is averaged over a grid where the package draws. The product
/// learns its variances from the series instead, and calibrates.
class CausalImpactTests {

    private static final int GRID = 40;

    /// Published: mean effect, its interval and standard deviation, rounded as printed.
    @ParameterizedTest
    @CsvSource({
        "arma_data.csv, 1, 2, 70, 0.89, 0.27, 1.5, 0.30",
        "comparison_data.csv, 2, 3 4 5, 90, -657, -2076, 832, 736",
        "google_data.csv, 1, 2 3, 61, 27, 18, 36, 4.5",
        "basque.csv, 2, 3, 21, -0.76, -1.4, -0.2, 0.31",
        "volks_data.csv, 2, 3 4, 246, -44, -55, -33, 5.6",
    })
    void whatThePackagePrinted(
            String file,
            int column,
            String others,
            int before,
            double effect,
            double low,
            double high,
            double deviation)
            throws IOException {
        var rows = rows(file);
        var y = column(rows, column);
        var x =
                Arrays.stream(others.split(" "))
                        .map(other -> column(rows, Integer.parseInt(other)))
                        .toArray(double[][]::new);
        var outlooks = believed(new Sample(Arrays.copyOf(y, before), x), x, y.length);
        double came = Arrays.stream(y, before, y.length).average().orElseThrow();
        double expected = outlooks.stream().mapToDouble(one -> one.weight * one.mean).sum();
        assertThat(came - expected).isCloseTo(effect, within(0.1 * deviation));
        assertThat(came - quantile(outlooks, 0.975)).isCloseTo(low, within(0.15 * deviation));
        assertThat(came - quantile(outlooks, 0.025)).isCloseTo(high, within(0.15 * deviation));
    }

    /// The mean of the steps to come, for one pair of variances and how likely that pair is.
    private record Outcome(double weight, double mean, double error) {}

    /// 1/σ² of the level's steps is Γ(16, 16·.01²) and of the noise Γ(25, 25·.2), in variances of
    /// the series.
    private static List<Outcome> believed(Sample before, double[][] x, int end) {
        double variance = StatUtils.variance(before.y());
        var coming = new double[end - before.length()][x.length];
        for (int step = 0; step < coming.length; step++) {
            for (int other = 0; other < x.length; other++) {
                coming[step][other] = x[other][before.length() + step];
            }
        }
        var all = new ArrayList<Outcome>();
        for (double level : grid(0.004, 0.1)) {
            for (double noise : grid(0.03, 1.2)) {
                var variances = new Variances(noise * noise, level * level, 0, 0).times(variance);
                var fit = Fit.of(Shape.LEVEL, variances, before);
                double belief = log(level, 16, 1e-4) + log(noise, 25, 0.2) + fit.logLikelihood();
                var next = fit.filter().outlook().mean(coming);
                all.add(new Outcome(belief, next.mean(), Math.sqrt(next.variance())));
            }
        }
        double most = all.stream().mapToDouble(Outcome::weight).max().orElseThrow();
        double sum = all.stream().mapToDouble(one -> Math.exp(one.weight - most)).sum();
        return all.stream()
                .map(one -> new Outcome(Math.exp(one.weight - most) / sum, one.mean, one.error))
                .toList();
    }

    /// Of a precision that is Γ(shape, shape · usual), as a density of the logarithm of `root`.
    private static double log(double root, double shape, double usual) {
        double variance = root * root;
        return -shape * Math.log(variance) - shape * usual / variance;
    }

    private static double[] grid(double low, double high) {
        var grid = new double[GRID];
        for (int at = 0; at < GRID; at++) {
            grid[at] = low * Math.pow(high / low, at / (GRID - 1.0));
        }
        return grid;
    }

    private static double quantile(List<Outcome> outlooks, double share) {
        double mean = outlooks.stream().mapToDouble(one -> one.weight * one.mean).sum();
        double wide = 20 * outlooks.stream().mapToDouble(one -> one.weight * one.error).sum();
        return new BrentSolver()
                .solve(
                        200,
                        value ->
                                outlooks.stream()
                                                .mapToDouble(one ->
                                                        one.weight
                                                                * new NormalDistribution(
                                                                                one.mean, one.error)
                                                                        .cumulativeProbability(
                                                                                value))
                                                .sum()
                                        - share,
                        mean - wide,
                        mean + wide);
    }

    private static List<String[]> rows(String file) throws IOException {
        var path = RealShops.FOLDER.resolve("methods/causal").resolve(file);
        assumeTrue(Files.exists(path), "no ../shared/data/methods");
        return Files.readAllLines(path).stream()
                .skip(1)
                .map(line -> line.replace("\"", "").split("[ ,]"))
                .toList();
    }

    private static double[] column(List<String[]> rows, int column) {
        return rows.stream().mapToDouble(row -> Double.parseDouble(row[column - 1])).toArray();
    }
}
