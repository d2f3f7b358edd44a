package fulcrum.statistics.statespace;

import java.util.function.DoubleSupplier;

/// Draws of what may come after the end of a filter: state, coefficients, steps and noise together,
/// so that the days of one draw belong to each other.
public final class Paths {

    private final Outlook outlook;
    private final double[][] rows;
    private final double[][] root;
    private final DoubleSupplier normal;

    /// @param rows the regressors at the steps to come, one row for each
    /// @param normal a source of independent standard normal numbers
    public Paths(Outlook outlook, double[][] rows, DoubleSupplier normal) {
        this.outlook = outlook;
        this.rows = rows;
        this.normal = normal;
        root = root(outlook.filter().spread().toArray());
    }

    public double[] draw() {
        var filter = outlook.filter();
        var shape = filter.shape();
        var coefficients = outlook.solution().draw(1, normal);
        var state = start(coefficients);
        var path = new double[rows.length];
        for (int j = 0; j < path.length; j++) {
            int step = filter.step() + j;
            if (j > 0) {
                shape.advance(state, step - 1);
                shake(state, step);
            }
            path[j] = shape.observe(state, step) + drawn(filter.variances().noise());
            for (int k = 0; k < coefficients.length; k++) {
                path[j] += coefficients[k] * rows[j][k];
            }
        }
        return path;
    }

    private double[] start(double[] coefficients) {
        var state = outlook.filter().state().clone();
        for (int k = 0; k < coefficients.length; k++) {
            for (int i = 0; i < state.length; i++) {
                state[i] -= coefficients[k] * outlook.filter().columns()[k][i];
            }
        }
        for (int i = 0; i < state.length; i++) {
            double one = normal.getAsDouble();
            for (int row = i; row < state.length; row++) {
                state[row] += root[row][i] * one;
            }
        }
        return state;
    }

    private void shake(double[] state, int arrived) {
        var shape = outlook.filter().shape();
        var variances = outlook.filter().variances();
        state[0] += drawn(variances.level());
        if (shape.slope()) {
            state[1] += drawn(variances.slope());
        }
        if (shape.seasonal()) {
            state[shape.slot(arrived)] += drawn(variances.seasonal());
        }
    }

    private double drawn(double variance) {
        return variance > 0 ? Math.sqrt(variance) * normal.getAsDouble() : 0;
    }

    /// A lower factor of a covariance that may be singular.
    private static double[][] root(double[][] of) {
        int size = of.length;
        var root = new double[size][size];
        for (int i = 0; i < size; i++) {
            double own = of[i][i];
            for (int k = 0; k < i; k++) {
                own -= root[i][k] * root[i][k];
            }
            if (own > 1e-12 * Math.abs(of[i][i])) {
                root[i][i] = Math.sqrt(own);
                for (int j = i + 1; j < size; j++) {
                    double sum = of[j][i];
                    for (int k = 0; k < i; k++) {
                        sum -= root[j][k] * root[i][k];
                    }
                    root[j][i] = sum / root[i][i];
                }
            }
        }
        return root;
    }
}
