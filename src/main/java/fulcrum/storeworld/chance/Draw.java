package fulcrum.storeworld.chance;

/// Turns one uniform number into one of a distribution, by inversion: with the same uniform number
/// a larger mean never gives a smaller draw. That is what makes "with" minus "without" an effect
/// and not noise.
public final class Draw {

    private static final double SMALL = 30;

    private Draw() {}

    /// Poisson. From a mean of 30 on, Cornish and Fisher's (1938) second-order expansion.
    public static int poisson(double mean, double u) {
        if (mean <= 0) {
            return 0;
        }
        if (mean >= SMALL) {
            double z = normal(u);
            return (int)
                    Math.max(0, Math.floor(mean + Math.sqrt(mean) * z + (z * z - 1) / 6 + 0.5));
        }
        double p = Math.exp(-mean);
        double below = p;
        int count = 0;
        while (u > below && count < 200) {
            count++;
            p *= mean / count;
            below += p;
        }
        return count;
    }

    /// Binomial.
    public static int binomial(int n, double share, double u) {
        if (n <= 0 || share <= 0) {
            return 0;
        }
        if (share >= 1) {
            return n;
        }
        double mean = n * share;
        double spread = mean * (1 - share);
        if (spread >= SMALL) {
            double z = normal(u);
            double skew = (1 - 2 * share) * (z * z - 1) / 6;
            long near = Math.round(mean + Math.sqrt(spread) * z + skew);
            return (int) Math.min(n, Math.max(0, near));
        }
        return share <= 0.5 ? few(n, share, u) : n - few(n, 1 - share, 1 - u);
    }

    private static int few(int n, double share, double u) {
        double odds = share / (1 - share);
        double p = Math.exp(n * Math.log1p(-share));
        double below = p;
        int count = 0;
        while (u > below && count < n) {
            count++;
            p *= odds * (n - count + 1) / count;
            below += p;
        }
        return count;
    }

    /// The first index whose running sum in `sums` exceeds `u` times the whole.
    public static int index(double[] sums, double u) {
        double wanted = u * sums[sums.length - 1];
        int low = 0;
        int high = sums.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sums[middle] > wanted) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /// Running sums of weights, for [#index].
    public static double[] sums(double[] weights) {
        var sums = weights.clone();
        for (int i = 1; i < sums.length; i++) {
            sums[i] += sums[i - 1];
        }
        return sums;
    }

    /// Whole number from 1 on: how many trials of chance `share` until the first that succeeds.
    public static int geometric(double share, double u) {
        return 1 + (int) Math.floor(Math.log1p(-u) / Math.log1p(-share));
    }

    /// Gamma with a whole or broken shape, by Wilson and Hilferty's (1931) cube: near enough for
    /// shapes from 0.5 on, and monotone in `u`.
    public static double gamma(double shape, double scale, double u) {
        double root = 1 - 1 / (9 * shape) + normal(u) / (3 * Math.sqrt(shape));
        return Math.max(1e-6, shape * root * root * root) * scale;
    }

    /// Quantile of the standard normal distribution: Acklam's rational approximation (relative
    /// error below 1.15e-9).
    public static double normal(double u) {
        if (u < 0.02425) {
            return tail(Math.sqrt(-2 * Math.log(u)));
        }
        if (u > 1 - 0.02425) {
            return -tail(Math.sqrt(-2 * Math.log(1 - u)));
        }
        double q = u - 0.5;
        double r = q * q;
        double top =
                ((((-39.69683028665376 * r + 220.9460984245205) * r - 275.9285104469687) * r
                                                        + 138.3577518672690)
                                                * r
                                        - 30.66479806614716)
                                * r
                        + 2.506628277459239;
        double bottom =
                ((((-54.47609879822406 * r + 161.5858368580409) * r - 155.6989798598866) * r
                                                        + 66.80131188771972)
                                                * r
                                        - 13.28068155288572)
                                * r
                        + 1;
        return top * q / bottom;
    }

    private static double tail(double q) {
        double top =
                ((((-0.007784894002430293 * q - 0.3223964580411365) * q - 2.400758277161838) * q
                                                        - 2.549732539343734)
                                                * q
                                        + 4.374664141464968)
                                * q
                        + 2.938163982698783;
        double bottom =
                (((0.007784695709041462 * q + 0.3224671290700398) * q + 2.445134137142996) * q
                                        + 3.754408661907416)
                                * q
                        + 1;
        return top / bottom;
    }
}
