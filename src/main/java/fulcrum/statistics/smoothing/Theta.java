package fulcrum.statistics.smoothing;

/// The Theta method: exponential smoothing of the level with half the slope of the straight line.
///
/// Assimakopoulos & Nikolopoulos, International Journal of Forecasting 16 (2000), in the form of
/// Hyndman & Billah, ibid. 19 (2003).
public final class Theta {

    private Theta() {}

    public static double[] forecast(double[] y, int steps) {
        var smoothed = Exponential.level(y);
        double drift = slope(y) / 2;
        double alpha = smoothed.alpha();
        double head = (1 - Math.pow(1 - alpha, y.length)) / alpha;
        var result = smoothed.forecast(steps);
        for (int j = 0; j < steps; j++) {
            result[j] += drift * (j + head);
        }
        return result;
    }

    private static double slope(double[] y) {
        double middle = (y.length - 1) / 2.0;
        double with = 0;
        double square = 0;
        for (int i = 0; i < y.length; i++) {
            with += (i - middle) * y[i];
            square += (i - middle) * (i - middle);
        }
        return with / square;
    }
}
