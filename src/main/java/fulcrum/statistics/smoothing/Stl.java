package fulcrum.statistics.smoothing;

import java.util.Arrays;

/// A series as season, trend and remainder, by loess.
///
/// Cleveland, Cleveland, McRae & Terpenning, Journal of Official Statistics 6 (1990); every step is
/// computed (R's `jump = 1`).
@SuppressWarnings("ArrayRecordComponent") // results of machinery on arrays
public record Stl(double[] season, double[] trend, double[] remainder) {

    /// A season as wide as this does not change.
    public static final int PERIODIC = Integer.MAX_VALUE;

    /// @param period at least 2, twice in the series
    /// @param seasonWidth odd loess width over the same step of each season, or `PERIODIC`
    /// @param robust rounds in which far points count less; 0 for none
    public static Stl of(double[] y, int period, int seasonWidth, int robust) {
        var fit = new Fitting(y, period, seasonWidth, robust > 0 ? 1 : 2);
        fit.inner();
        for (int round = 0; round < robust; round++) {
            fit.weigh();
            fit.inner();
        }
        return fit.result();
    }

    private static final class Fitting {

        private final double[] y;
        private final int period;
        private final boolean periodic;
        private final int inner;
        private final Loess overSeasons;
        private final Loess lowPass;
        private final Loess overTrend;
        private final double[] season;
        private final double[] weights;
        private final double[] ones;
        private double[] trend;

        Fitting(double[] y, int period, int seasonWidth, int inner) {
            this.y = y;
            this.period = period;
            this.inner = inner;
            periodic = seasonWidth == PERIODIC;
            int width = periodic ? 10 * y.length + 1 : seasonWidth;
            overSeasons = new Loess(width, 0);
            lowPass = new Loess(odd(period), 1);
            overTrend = new Loess(odd((int) Math.ceil(1.5 * period / (1 - 1.5 / width))), 1);
            season = new double[y.length];
            trend = new double[y.length];
            weights = new double[y.length];
            Arrays.fill(weights, 1);
            ones = new double[y.length + 2 * period];
            Arrays.fill(ones, 1);
        }

        private static int odd(int width) {
            return width % 2 == 0 ? width + 1 : width;
        }

        void inner() {
            int n = y.length;
            for (int round = 0; round < inner; round++) {
                var cycles = cycles();
                var low = lowPass.smooth(moving(cycles), ones);
                for (int i = 0; i < n; i++) {
                    season[i] = cycles[i + period] - low[i];
                }
                var rest = new double[n];
                for (int i = 0; i < n; i++) {
                    rest[i] = y[i] - season[i];
                }
                trend = overTrend.smooth(rest, weights);
            }
        }

        /// Each step of the season smoothed over the seasons, one season longer at both ends.
        private double[] cycles() {
            var extended = new double[y.length + 2 * period];
            for (int phase = 0; phase < period; phase++) {
                int count = (y.length - phase + period - 1) / period;
                var sub = new double[count];
                var weight = new double[count];
                for (int k = 0; k < count; k++) {
                    int at = phase + k * period;
                    sub[k] = y[at] - trend[at];
                    weight[k] = weights[at];
                }
                for (int k = -1; k <= count; k++) {
                    extended[phase + (k + 1) * period] = overSeasons.at(sub, weight, k);
                }
            }
            return extended;
        }

        private double[] moving(double[] extended) {
            return mean(mean(mean(extended, period), period), 3);
        }

        private static double[] mean(double[] of, int width) {
            var result = new double[of.length - width + 1];
            double sum = 0;
            for (int i = 0; i < of.length; i++) {
                sum += of[i];
                if (i >= width - 1) {
                    result[i - width + 1] = sum / width;
                    sum -= of[i - width + 1];
                }
            }
            return result;
        }

        /// Bisquare weights from the remainders.
        void weigh() {
            var sizes = new double[y.length];
            for (int i = 0; i < sizes.length; i++) {
                sizes[i] = Math.abs(y[i] - season[i] - trend[i]);
            }
            var sorted = sizes.clone();
            Arrays.sort(sorted);
            int n = sorted.length;
            double reach = 3 * (sorted[n / 2] + sorted[n - n / 2 - 1]);
            for (int i = 0; i < n; i++) {
                double part = sizes[i] / reach;
                double rest = 1 - part * part;
                weights[i] = part <= 0.001 ? 1 : part > 0.999 ? 0 : rest * rest;
            }
        }

        Stl result() {
            var level = season.clone();
            var line = trend;
            if (periodic) {
                level = averaged();
            }
            var remainder = new double[y.length];
            for (int i = 0; i < y.length; i++) {
                remainder[i] = y[i] - level[i] - line[i];
            }
            return new Stl(level, line, remainder);
        }

        private double[] averaged() {
            var mean = new double[period];
            for (int phase = 0; phase < period; phase++) {
                int count = 0;
                for (int at = phase; at < y.length; at += period) {
                    mean[phase] += season[at];
                    count++;
                }
                mean[phase] /= count;
            }
            var result = new double[y.length];
            for (int i = 0; i < result.length; i++) {
                result[i] = mean[i % period];
            }
            return result;
        }
    }
}
