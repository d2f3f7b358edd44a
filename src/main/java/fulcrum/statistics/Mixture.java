package fulcrum.statistics;

import org.hipparchus.analysis.solvers.BrentSolver;
import org.hipparchus.special.Erf;

/// A distribution of which nobody knows which of several normal ones it is.
@SuppressWarnings("ArrayRecordComponent") // stays inside the package
record Mixture(double[] weights, double[] means, double[] deviations) {

    /// Of a deviation: a quantile is found as exactly as that.
    private static final double EXACT = 1e-4;

    private static final int MOST_STEPS = 1_000;

    double mean() {
        double mean = 0;
        for (int i = 0; i < weights.length; i++) {
            mean += weights[i] * means[i];
        }
        return mean;
    }

    double deviation() {
        double mean = mean();
        double variance = 0;
        for (int i = 0; i < weights.length; i++) {
            double apart = means[i] - mean;
            variance += weights[i] * (deviations[i] * deviations[i] + apart * apart);
        }
        return Math.sqrt(variance);
    }

    double below(double value) {
        double share = 0;
        for (int i = 0; i < weights.length; i++) {
            double z = (value - means[i]) / deviations[i];
            share += weights[i] * Erf.erfc(-z / Math.sqrt(2)) / 2;
        }
        return share;
    }

    double quantile(double share) {
        double deviation = deviation();
        double wide = deviation / Math.sqrt(Math.min(share, 1 - share)); // Chebyshev
        return new BrentSolver(EXACT * deviation)
                .solve(MOST_STEPS, value -> below(value) - share, mean() - wide, mean() + wide);
    }
}
