package fulcrum.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/// A series regressed on another one now and some steps before, with errors that hold although the
/// residuals are related over time (Newey & West, *Econometrica* 55, 1987).
final class DistributedLag {

    private static final int LEAST_ROWS_PER_COEFFICIENT = 10;

    private DistributedLag() {}

    /// Changes from step to step, less those of a season before.
    static double[] changes(double[] values, int period) {
        var changes = difference(values, 1);
        return period > 1 ? difference(changes, period) : changes;
    }

    private static double[] difference(double[] values, int apart) {
        var differences = new double[Math.max(0, values.length - apart)];
        Arrays.setAll(differences, step -> values[step + apart] - values[step]);
        return differences;
    }

    /// The sum of the coefficients of `x` now and up to `lags` steps before.
    static Optional<Estimate> sum(double[] x, double[] y, int lags, int period) {
        var rows = new ArrayList<double[]>();
        var wanted = new ArrayList<Double>();
        for (int step = lags; step < Math.min(x.length, y.length); step++) {
            var row = new double[lags + 2];
            row[lags + 1] = 1;
            for (int lag = 0; lag <= lags; lag++) {
                row[lag] = x[step - lag];
            }
            if (Double.isFinite(Arrays.stream(row).sum() + y[step])) {
                rows.add(row);
                wanted.add(y[step]);
            }
        }
        return rows.size() < LEAST_ROWS_PER_COEFFICIENT * (lags + 2)
                ? Optional.empty()
                : fitted(rows, wanted, bandwidth(rows.size(), period));
    }

    /// Newey and West's rule, but at least the season that a difference brings into the residuals.
    private static int bandwidth(int steps, int period) {
        int rule = (int) (4 * Math.pow(steps / 100.0, 2.0 / 9));
        return Math.max(rule, period > 1 ? period + 1 : 0);
    }

    private static Optional<Estimate> fitted(
            List<double[]> rows, List<Double> wanted, int bandwidth) {
        var x = MatrixUtils.createRealMatrix(rows.toArray(double[][]::new));
        var y =
                MatrixUtils.createRealVector(
                        wanted.stream().mapToDouble(Double::doubleValue).toArray());
        var squares = x.transposeMultiply(x);
        RealMatrix inverse;
        try {
            double rounding = 1e-10 * squares.getTrace();
            inverse = new CholeskyDecomposition(squares, 1e-9, rounding).getSolver().getInverse();
        } catch (MathRuntimeException notSeparable) {
            return Optional.empty();
        }
        var coefficients = inverse.operate(x.transpose().operate(y));
        var residuals = y.subtract(x.operate(coefficients));
        var variance = inverse.multiply(scores(x, residuals, bandwidth)).multiply(inverse);
        var sum = MatrixUtils.createRealVector(new double[x.getColumnDimension()]);
        sum.set(1);
        sum.setEntry(x.getColumnDimension() - 1, 0);
        double error = Math.sqrt(sum.dotProduct(variance.operate(sum)));
        return error > 0
                ? Optional.of(new Estimate(sum.dotProduct(coefficients), error))
                : Optional.empty();
    }

    /// The variance of the sum of scores, earlier ones with falling weights.
    private static RealMatrix scores(RealMatrix x, RealVector residuals, int bandwidth) {
        int steps = x.getRowDimension();
        var scores = x.copy();
        for (int step = 0; step < steps; step++) {
            scores.setRowVector(step, x.getRowVector(step).mapMultiply(residuals.getEntry(step)));
        }
        var sum = scores.transposeMultiply(scores);
        int last = x.getColumnDimension() - 1;
        for (int lag = 1; lag <= Math.min(bandwidth, steps - 1); lag++) {
            var now = scores.getSubMatrix(lag, steps - 1, 0, last);
            var before = scores.getSubMatrix(0, steps - 1 - lag, 0, last);
            var both = now.transposeMultiply(before);
            sum = sum.add(both.add(both.transpose()).scalarMultiply(1 - lag / (bandwidth + 1.0)));
        }
        return sum;
    }
}
