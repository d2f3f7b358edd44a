package fulcrum.metrics.decomposition;

import java.util.function.ToDoubleFunction;

/// What each term of any formula added to its change: the mean over all orders in which the terms
/// could have moved.
///
/// Shapley (1953); all 2^n mixtures of old and new are looked at, so the parts add up for every
/// formula, negative values included.
public final class Shapley {

    /// 4,096 mixtures.
    public static final int MOST_TERMS = 12;

    private final double[] before;
    private final double[] now;

    private Shapley(double[] before, double[] now) {
        if (before.length > MOST_TERMS) {
            throw new IllegalArgumentException(
                    "%d terms: a formula that is neither a sum nor a product has at most %d"
                            .formatted(before.length, MOST_TERMS));
        }
        this.before = before;
        this.now = now;
    }

    public static double[] parts(
            ToDoubleFunction<double[]> formula, double[] before, double[] now) {
        var shapley = new Shapley(before, now);
        var values = new double[1 << before.length];
        for (int moved = 0; moved < values.length; moved++) {
            values[moved] = formula.applyAsDouble(shapley.mixed(moved));
        }
        var parts = new double[before.length];
        for (int j = 0; j < parts.length; j++) {
            int bit = 1 << j;
            for (int moved = 0; moved < values.length; moved++) {
                if ((moved & bit) == 0) {
                    parts[j] += shapley.weight(moved) * (values[moved | bit] - values[moved]);
                }
            }
        }
        return parts;
    }

    /// What the formula gains for one unit of a term, over the same mixtures of the others.
    static double slope(
            ToDoubleFunction<double[]> formula, double[] before, double[] now, int term) {
        var shapley = new Shapley(before, now);
        double step = 1e-6 * Math.max(1e-3, Math.max(Math.abs(before[term]), Math.abs(now[term])));
        double slope = 0;
        for (int moved = 0; moved < 1 << before.length; moved++) {
            if ((moved & 1 << term) == 0) {
                var terms = shapley.mixed(moved);
                double middle = (before[term] + now[term]) / 2;
                terms[term] = middle + step;
                double above = formula.applyAsDouble(terms);
                terms[term] = middle - step;
                slope +=
                        shapley.weight(moved) * (above - formula.applyAsDouble(terms)) / (2 * step);
            }
        }
        return slope;
    }

    private double[] mixed(int moved) {
        var terms = before.clone();
        for (int j = 0; j < terms.length; j++) {
            terms[j] = (moved & 1 << j) == 0 ? before[j] : now[j];
        }
        return terms;
    }

    /// |S|! (n − |S| − 1)! / n!
    private double weight(int moved) {
        int size = Integer.bitCount(moved);
        double weight = 1.0 / before.length;
        for (int k = 1; k <= size; k++) {
            weight *= (double) k / (before.length - k);
        }
        return weight;
    }
}
