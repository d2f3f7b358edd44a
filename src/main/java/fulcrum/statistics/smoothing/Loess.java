package fulcrum.statistics.smoothing;

/// Locally weighted regression at equal steps, tricube weights.
///
/// Cleveland, Cleveland, McRae & Terpenning, Journal of Official Statistics 6 (1990), §2.
final class Loess {

    private final int width;
    private final int degree;

    /// @param width steps that are looked at; beyond the length of a series it flattens
    /// @param degree 0 for a local mean, 1 for a local line
    Loess(int width, int degree) {
        this.width = width;
        this.degree = degree;
    }

    double[] smooth(double[] y, double[] weights) {
        var result = new double[y.length];
        for (int at = 0; at < y.length; at++) {
            result[at] = at(y, weights, at);
        }
        return result;
    }

    /// The curve at `at`, which may lie outside of the series.
    double at(double[] y, double[] weights, double at) {
        int n = y.length;
        int span = Math.min(width, n);
        int first = Math.clamp(Math.round(at) - (span - 1) / 2, 0, n - span);
        double reach = Math.max(at - first, first + span - 1 - at);
        if (width > n) {
            int beyond = (width - n) / 2;
            reach += beyond;
        }
        var near = new double[span];
        double sum = 0;
        for (int j = 0; j < span; j++) {
            near[j] = weights[first + j] * tricube(Math.abs(first + j - at), reach);
            sum += near[j];
        }
        if (!(sum > 0)) {
            return y[Math.clamp(Math.round(at), 0, n - 1)];
        }
        if (degree > 0) {
            tilt(near, sum, first, at, n);
        }
        return weighted(y, near, first, sum);
    }

    private static double weighted(double[] y, double[] near, int first, double sum) {
        double total = 0;
        for (int j = 0; j < near.length; j++) {
            total += near[j] * y[first + j];
        }
        return total / sum;
    }

    /// From a local mean to a local line, where the points reach far enough to tell.
    private static void tilt(double[] near, double sum, int first, double at, int n) {
        double mean = 0;
        for (int j = 0; j < near.length; j++) {
            mean += near[j] / sum * (first + j);
        }
        double spread = 0;
        for (int j = 0; j < near.length; j++) {
            spread += near[j] / sum * (first + j - mean) * (first + j - mean);
        }
        if (Math.sqrt(spread) > 0.001 * (n - 1)) {
            double slope = (at - mean) / spread;
            for (int j = 0; j < near.length; j++) {
                near[j] *= 1 + slope * (first + j - mean);
            }
        }
    }

    private static double tricube(double distance, double reach) {
        if (distance <= 0.001 * reach) {
            return 1;
        }
        if (distance > 0.999 * reach) {
            return 0;
        }
        double part = distance / reach;
        double rest = 1 - part * part * part;
        return rest * rest * rest;
    }
}
