package fulcrum.statistics.statespace;

/// A diffuse log-likelihood with its scale: the factor on all variances that makes it largest.
///
/// @param counted values that say more than where the series starts and what the regressors do
/// @param left weighted sum of squared errors at scale 1
/// @param logs logarithms of the variances of the errors, summed
public record Likelihood(int counted, double left, double logs) {

    static Likelihood of(int counted, double left, double logs) {
        return new Likelihood(counted, left, logs);
    }

    public double scale() {
        return counted > 0 ? left / counted : 0;
    }

    /// At the best scale; negative infinity where nothing is left to explain.
    public double concentrated() {
        return counted > 0 && left > 0 ? at(scale()) : Double.NEGATIVE_INFINITY;
    }

    /// With all variances multiplied by `scale`.
    public double at(double scale) {
        return -0.5 * (counted * Math.log(2 * Math.PI * scale) + logs + left / scale);
    }
}
