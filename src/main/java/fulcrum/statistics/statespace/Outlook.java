package fulcrum.statistics.statespace;

import java.util.Arrays;

/// What a filter expects of the steps to come.
public final class Outlook {

    private final Filter filter;
    private final LeastSquares.Solution solution;

    Outlook(Filter filter, LeastSquares.Solution solution) {
        this.filter = filter;
        this.solution = solution;
    }

    /// What each regressor adds to the series for each of its units; 0 for one that could not be
    /// told from the others.
    public double[] coefficients() {
        return solution.coefficients().clone();
    }

    /// The error variance of a weighted sum of coefficients, at scale 1.
    public double coefficientVariance(double[] weights) {
        return solution.variance(weights);
    }

    /// Expected value and error variance, at scale 1, of `Σ weights[j] · y[next + j]`.
    ///
    /// @param rows the regressors at those steps, one row for each
    public Expected sum(double[] weights, double[][] rows) {
        var shape = filter.shape();
        var noise = filter.variances();
        var back = new double[shape.size()];
        double variance = 0;
        for (int j = weights.length - 1; j >= 0; j--) {
            int step = filter.step() + j;
            if (j < weights.length - 1) {
                variance += disturbance(back, noise, step + 1);
                shape.carryBack(back, step);
            }
            shape.addObserved(back, weights[j], step);
            variance += weights[j] * weights[j] * noise.noise();
        }
        variance += filter.spread().of(back);
        var own = new double[solution.coefficients().length];
        double mean = dot(back, filter.state());
        for (int k = 0; k < own.length; k++) {
            own[k] = -dot(back, filter.columns()[k]);
            for (int j = 0; j < weights.length; j++) {
                own[k] += weights[j] * rows[j][k];
            }
            mean += own[k] * solution.coefficients()[k];
        }
        return new Expected(mean, variance + solution.variance(own));
    }

    private double disturbance(double[] weights, Variances noise, int arrived) {
        var shape = filter.shape();
        double sum = weights[0] * weights[0] * noise.level();
        if (shape.slope()) {
            sum += weights[1] * weights[1] * noise.slope();
        }
        if (shape.seasonal()) {
            double weight = weights[shape.slot(arrived)];
            sum += weight * weight * noise.seasonal();
        }
        return sum;
    }

    /// The mean of the next steps, as one sum.
    public Expected mean(double[][] rows) {
        var weights = new double[rows.length];
        Arrays.fill(weights, 1.0 / rows.length);
        return sum(weights, rows);
    }

    /// Each of the next steps by itself.
    public Expected[] each(double[][] rows) {
        var result = new Expected[rows.length];
        for (int j = 0; j < rows.length; j++) {
            var weights = new double[j + 1];
            weights[j] = 1;
            result[j] = sum(weights, rows);
        }
        return result;
    }

    Filter filter() {
        return filter;
    }

    LeastSquares.Solution solution() {
        return solution;
    }

    private static double dot(double[] left, double[] right) {
        double sum = 0;
        for (int i = 0; i < left.length; i++) {
            sum += left[i] * right[i];
        }
        return sum;
    }

    /// @param variance of the error of `mean`, at scale 1
    public record Expected(double mean, double variance) {}
}
