package fulcrum.statistics.experiment;

import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.continuous.TDistribution;

/// Treated against control, with the standard error of the difference.
///
/// @param freedom degrees of freedom after Welch (Biometrika 34, 1947)
/// @param count units of both groups
public record Contrast(double estimate, double error, double freedom, long count) {

    private static final NormalDistribution NORMAL = new NormalDistribution();

    /// With readings from before, after Deng, Xu, Kohavi & Walker, WSDM 2013 (CUPED): less what the
    /// units differed by before anything was done. Relative differences by the delta method.
    public static Contrast of(Reading reading, Moments control, Moments treated, boolean relative) {
        var a = Level.of(reading, control);
        var b = Level.of(reading, treated);
        double theta = theta(a, b);
        double difference = b.value() - a.value() - theta * (b.before() - a.before());
        double scale = relative ? a.value() : 1;
        double slope = relative ? -(1 + difference / a.value()) / a.value() : -1;
        double error =
                Math.sqrt(
                        variance(a, slope, theta / scale) + variance(b, 1 / scale, -theta / scale));
        return new Contrast(difference / scale, error, freedom(a, b, theta), a.count() + b.count());
    }

    static double theta(Level a, Level b) {
        double before = a.beforeVariance() + b.beforeVariance();
        return before > 0 ? (a.covariance() + b.covariance()) / before : 0;
    }

    private static double freedom(Level a, Level b, double theta) {
        double va = variance(a, 1, -theta);
        double vb = variance(b, 1, -theta);
        return (va + vb) * (va + vb) / (va * va / (a.count() - 1) + vb * vb / (b.count() - 1));
    }

    private static double variance(Level level, double now, double before) {
        return (now * now * level.variance()
                        + before * before * level.beforeVariance()
                        + 2 * now * before * level.covariance())
                / level.count();
    }

    /// Half the width of an interval that is right with `confidence` when looked at once.
    public double halfOnce(double confidence) {
        return error
                * new TDistribution(freedom).inverseCumulativeProbability((1 + confidence) / 2);
    }

    public double pOnce() {
        return 2 * new TDistribution(freedom).cumulativeProbability(-Math.abs(estimate) / error);
    }

    /// The chance of so large a difference or a larger one where there is none above zero.
    public double pAboveOnce() {
        return new TDistribution(freedom).cumulativeProbability(-estimate / error);
    }

    /// Half the width of an interval that stays right however often one looks: Waudby-Smith,
    /// Arbour, Sinha, Kennedy & Ramdas, arXiv 2103.06476, equation 9.
    ///
    /// @param planned the number of units at which the interval is to be tightest
    public double halfAlways(double confidence, double planned) {
        double alpha = 1 - confidence;
        double mixing = (double) count * mixing(alpha, planned);
        return error
                * Math.sqrt(2 * (mixing + 1) / mixing * Math.log(Math.sqrt(mixing + 1) / alpha));
    }

    public double pAlways(double confidence, double planned) {
        double mixing = (double) count * mixing(1 - confidence, planned);
        double z = estimate / error;
        double log = mixing * z * z / (2 * (mixing + 1)) - Math.log(mixing + 1) / 2;
        return Math.min(1, Math.exp(-log));
    }

    private static double mixing(double alpha, double planned) {
        return (-2 * Math.log(alpha) + Math.log(-2 * Math.log(alpha) + 1)) / planned;
    }

    /// How probable it is, before all other knowledge, that the treated group is better.
    public double chanceToWin() {
        return NORMAL.cumulativeProbability(estimate / error);
    }

    /// What is lost on average by staying although the new is better (0), or by changing although
    /// it is worse (1).
    public double[] risks() {
        double z = estimate / error;
        double stay = error * (NORMAL.density(z) + z * NORMAL.cumulativeProbability(z));
        return new double[] {stay, stay - estimate};
    }
}
