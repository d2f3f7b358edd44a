package fulcrum.statistics.panel;

import java.util.Arrays;

/// Weights from 0 to 1 that add up to 1 and bring columns as near as possible to a wanted one,
/// found by Frank and Wolfe's steps as in the reference code of Arkhangelsky, Athey, Hirshberg,
/// Imbens & Wager, AER 111 (2021).
final class Simplex {

    private final double[][] columns;
    private final double[] wanted;
    private final double[][] products;
    private final double[] productsWithWanted;
    private final double penalty;
    private final double leastGain;

    /// @param zeta of the penalty ζ²·Σw², per row
    Simplex(double[][] columns, double[] wanted, double zeta, Fit fit) {
        this.columns = fit.intercept() ? centred(columns) : columns;
        this.wanted = fit.intercept() ? centred(wanted) : wanted;
        products = Arrays.stream(this.columns).map(this::productsWith).toArray(double[][]::new);
        productsWithWanted = productsWith(this.wanted);
        penalty = wanted.length * zeta * zeta;
        leastGain = fit.leastDecrease() * fit.leastDecrease() * wanted.length;
    }

    /// @param intercept whether the columns may lie apart by a constant
    record Fit(boolean intercept, double leastDecrease) {}

    /// A first rough search, then only with what had a weight worth mentioning.
    double[] weights() {
        var even = new double[columns.length];
        Arrays.fill(even, 1.0 / columns.length);
        return search(sparse(search(even, 100)), 10_000);
    }

    private static double[] sparse(double[] weights) {
        double floor = Arrays.stream(weights).max().orElseThrow() / 4;
        var kept = Arrays.stream(weights).map(weight -> weight <= floor ? 0 : weight).toArray();
        double all = Arrays.stream(kept).sum();
        return Arrays.stream(kept).map(weight -> weight / all).toArray();
    }

    private double[] productsWith(double[] other) {
        return Arrays.stream(columns).mapToDouble(column -> dot(column, other)).toArray();
    }

    private double[] search(double[] weights, int steps) {
        var rest = rest(weights);
        var slopes = productsWith(rest);
        double last = Double.POSITIVE_INFINITY;
        for (int step = 0; step < steps; step++) {
            move(weights, rest, slopes);
            double loss = dot(rest, rest) + penalty * dot(weights, weights);
            if (step > 0 && last - loss <= leastGain) {
                break;
            }
            last = loss;
        }
        return weights;
    }

    private double[] rest(double[] weights) {
        var rest = Arrays.stream(wanted).map(value -> -value).toArray();
        for (int column = 0; column < columns.length; column++) {
            for (int row = 0; row < rest.length; row++) {
                rest[row] += weights[column] * columns[column][row];
            }
        }
        return rest;
    }

    private void move(double[] weights, double[] rest, double[] slopes) {
        int best = 0;
        double steepest = Double.POSITIVE_INFINITY;
        double along = 0;
        for (int column = 0; column < columns.length; column++) {
            double slope = slopes[column] + penalty * weights[column];
            along += slope * weights[column];
            if (slope < steepest) {
                steepest = slope;
                best = column;
            }
        }
        double length = penalty * (dot(weights, weights) - 2 * weights[best] + 1);
        for (int row = 0; row < rest.length; row++) {
            double change = columns[best][row] - wanted[row] - rest[row];
            length += change * change;
        }
        if (length > 0) {
            double step = Math.clamp((along - steepest) / length, 0, 1);
            for (int column = 0; column < weights.length; column++) {
                weights[column] *= 1 - step;
                double there = products[best][column] - productsWithWanted[column];
                slopes[column] = towards(there, slopes[column], step);
            }
            weights[best] += step;
            for (int row = 0; row < rest.length; row++) {
                rest[row] = towards(columns[best][row] - wanted[row], rest[row], step);
            }
        }
    }

    private static double towards(double there, double here, double step) {
        return here + step * (there - here);
    }

    private static double[][] centred(double[][] columns) {
        return Arrays.stream(columns).map(Simplex::centred).toArray(double[][]::new);
    }

    private static double[] centred(double[] column) {
        double mean = Arrays.stream(column).average().orElseThrow();
        return Arrays.stream(column).map(value -> value - mean).toArray();
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int at = 0; at < one.length; at++) {
            sum += one[at] * other[at];
        }
        return sum;
    }
}
