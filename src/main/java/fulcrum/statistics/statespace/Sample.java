package fulcrum.statistics.statespace;

import java.util.Arrays;

/// What a model is fitted to: a series with gaps as NaN, and regressors that are known at every
/// step, also at those that are still to come.
public final class Sample {

    private final double[] y;
    private final double[][] regressors;

    /// @param y the series, oldest first
    /// @param regressors one array for each regressor, at least as long as the series
    public Sample(double[] y, double[][] regressors) {
        for (var one : regressors) {
            if (one.length < y.length) {
                throw new IllegalArgumentException(
                        "a regressor has %d steps, the series %d".formatted(one.length, y.length));
            }
        }
        this.y = y;
        this.regressors = regressors;
    }

    public static Sample of(double... y) {
        return new Sample(y, new double[0][]);
    }

    public double[] y() {
        return y;
    }

    public double[][] regressors() {
        return regressors;
    }

    public int length() {
        return y.length;
    }

    public int known() {
        int known = 0;
        for (double value : y) {
            if (!Double.isNaN(value)) {
                known++;
            }
        }
        return known;
    }

    public Sample with(double[] regressor) {
        var more = Arrays.copyOf(regressors, regressors.length + 1);
        more[regressors.length] = regressor;
        return new Sample(y, more);
    }

    public double[] row(int step) {
        var row = new double[regressors.length];
        row(step, row);
        return row;
    }

    void row(int step, double[] into) {
        for (int i = 0; i < regressors.length; i++) {
            into[i] = regressors[i][step];
        }
    }

    /// The series without what the regressors explain.
    public double[] without(double[] coefficients) {
        var rest = y.clone();
        for (int i = 0; i < regressors.length; i++) {
            for (int step = 0; step < rest.length; step++) {
                rest[step] -= coefficients[i] * regressors[i][step];
            }
        }
        return rest;
    }
}
