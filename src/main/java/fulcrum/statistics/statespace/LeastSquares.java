package fulcrum.statistics.statespace;

/// Weighted least squares gathered one row at a time: the coefficients of the regressors, from
/// innovations of the series on innovations of the regressors.
final class LeastSquares {

    /// A regressor whose own part is less than this of its length says nothing that the others and
    /// the state do not say, and gets the coefficient 0.
    private static final double OWN_PART = 1e-9;

    private final int count;
    private final double[][] cross;
    private final double[] with;
    private double square;

    LeastSquares(int count) {
        this.count = count;
        cross = new double[count][count];
        with = new double[count];
    }

    LeastSquares copy() {
        var copy = new LeastSquares(count);
        for (int i = 0; i < count; i++) {
            System.arraycopy(cross[i], 0, copy.cross[i], 0, count);
        }
        System.arraycopy(with, 0, copy.with, 0, count);
        copy.square = square;
        return copy;
    }

    void add(double y, double[] x, double variance) {
        square += y * y / variance;
        for (int i = 0; i < count; i++) {
            with[i] += x[i] * y / variance;
            for (int j = 0; j <= i; j++) {
                cross[i][j] += x[i] * x[j] / variance;
            }
        }
    }

    Solution solve() {
        var factor = new double[count][count];
        var solved = new double[count];
        double log = 0;
        double left = square;
        int used = 0;
        for (int i = 0; i < count; i++) {
            double own = cross[i][i];
            for (int k = 0; k < i; k++) {
                own -= factor[i][k] * factor[i][k];
            }
            if (own > OWN_PART * cross[i][i]) {
                factor[i][i] = Math.sqrt(own);
                log += Math.log(own);
                double right = with[i];
                for (int k = 0; k < i; k++) {
                    right -= factor[i][k] * solved[k];
                }
                solved[i] = right / factor[i][i];
                left -= solved[i] * solved[i];
                used++;
                column(factor, i);
            }
        }
        return new Solution(factor, back(factor, solved), Math.max(0, left), log, used);
    }

    private void column(double[][] factor, int i) {
        for (int j = i + 1; j < count; j++) {
            double sum = cross[j][i];
            for (int k = 0; k < i; k++) {
                sum -= factor[j][k] * factor[i][k];
            }
            factor[j][i] = sum / factor[i][i];
        }
    }

    private static double[] back(double[][] factor, double[] right) {
        int count = right.length;
        var result = new double[count];
        for (int i = count - 1; i >= 0; i--) {
            double sum = right[i];
            for (int k = i + 1; k < count; k++) {
                sum -= factor[k][i] * result[k];
            }
            result[i] = factor[i][i] > 0 ? sum / factor[i][i] : 0;
        }
        return result;
    }

    /// @param factor lower Cholesky factor of the normal equations; a zero row was left out
    /// @param left what the regressors leave of the weighted sum of squares
    /// @param logDeterminant of the normal equations
    /// @param used how many regressors could be told apart
    @SuppressWarnings("ArrayRecordComponent") // stays inside the package
    record Solution(
            double[][] factor,
            double[] coefficients,
            double left,
            double logDeterminant,
            int used) {

        /// `x' · (normal equations)⁻¹ · x`.
        double variance(double[] x) {
            var half = new double[x.length];
            double sum = 0;
            for (int i = 0; i < x.length; i++) {
                if (factor[i][i] > 0) {
                    double right = x[i];
                    for (int k = 0; k < i; k++) {
                        right -= factor[i][k] * half[k];
                    }
                    half[i] = right / factor[i][i];
                    sum += half[i] * half[i];
                }
            }
            return sum;
        }

        /// Coefficients drawn around the estimate, for a source of standard normal numbers.
        double[] draw(double scale, java.util.function.DoubleSupplier normal) {
            var noise = new double[coefficients.length];
            for (int i = 0; i < noise.length; i++) {
                noise[i] = factor[i][i] > 0 ? scale * normal.getAsDouble() : 0;
            }
            var drawn = back(factor, noise);
            for (int i = 0; i < drawn.length; i++) {
                drawn[i] += coefficients[i];
            }
            return drawn;
        }
    }
}
