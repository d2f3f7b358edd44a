package fulcrum.statistics.forecast;

import fulcrum.statistics.smoothing.Stl;
import java.util.Arrays;
import java.util.function.UnaryOperator;

/// A series without its season, forecast, and the last round of the season put back.
final class Season {

    /// Seven rounds at a time, as R's `stl` is most often used.
    private static final int WIDTH = 7;

    private Season() {}

    /// @param inner forecasts the rest; where two rounds are not there, the whole series
    static double[] around(double[] y, int period, UnaryOperator<double[]> inner) {
        if (period < 2 || y.length < 2 * period + 1) {
            return inner.apply(y);
        }
        var season = Stl.of(y, period, WIDTH, 0).season();
        var rest = new double[y.length];
        Arrays.setAll(rest, i -> y[i] - season[i]);
        var forecast = inner.apply(rest).clone();
        Arrays.setAll(forecast, j -> forecast[j] + season[y.length - period + j % period]);
        return forecast;
    }
}
