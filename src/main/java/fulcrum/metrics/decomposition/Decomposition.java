package fulcrum.metrics.decomposition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;

/// A change of a formula, told as what each of its terms added.
///
/// @param terms in the order of the formula
/// @param size the larger of the formula's two values, by which rounding is measured
public record Decomposition(Way way, List<Term> terms, double size) {

    /// By which method: the answers of two methods differ, so a reader is told.
    public enum Way {
        SUM,
        LMDI,
        SHAPLEY
    }

    /// @param part what the term added, in the formula's unit; parts add up to its change
    /// @param price what one unit of the term was worth on the way from the one to the other
    public record Term(double part, double price) {}

    /// Below this part of its own size a term has not moved enough to divide by its movement.
    private static final double STILL = 1e-7;

    /// Most that rounding takes from a part on its way down.
    private static final double ROUNDED_AWAY = 1e-6;

    /// Beside the values themselves, of which a small change is the difference.
    private static final double LAST_DIGITS = 1e-12;

    public Decomposition {
        terms = List.copyOf(terms);
    }

    /// Of `c1 x1 + c2 x2 + …`.
    public static Decomposition ofSum(double[] coefficients, double[] before, double[] now) {
        var terms = new ArrayList<Term>();
        for (int j = 0; j < before.length; j++) {
            terms.add(new Term(coefficients[j] * (now[j] - before[j]), coefficients[j]));
        }
        return new Decomposition(
                Way.SUM,
                terms,
                Math.max(absoluteSum(coefficients, before), absoluteSum(coefficients, now)));
    }

    private static double absoluteSum(double[] coefficients, double[] values) {
        double sum = 0;
        for (int j = 0; j < values.length; j++) {
            sum += Math.abs(coefficients[j] * values[j]);
        }
        return sum;
    }

    /// Of `x1 · x2 · …`: by LMDI, where a factor is negative by Shapley.
    public static Decomposition ofProduct(double[] before, double[] now) {
        for (int j = 0; j < before.length; j++) {
            if (before[j] < 0 || now[j] < 0) {
                return ofAny(Lmdi::product, before, now);
            }
        }
        var terms = terms(Lmdi.additive(before, now), before, now, j -> atRest(before, now, j));
        return new Decomposition(Way.LMDI, terms, size(Lmdi::product, before, now));
    }

    private static double size(ToDoubleFunction<double[]> formula, double[] before, double[] now) {
        return Math.max(
                Math.abs(formula.applyAsDouble(before)), Math.abs(formula.applyAsDouble(now)));
    }

    /// @param price what a term of no movement is worth
    private static List<Term> terms(
            double[] parts, double[] before, double[] now, IntToDoubleFunction price) {
        var terms = new ArrayList<Term>();
        for (int j = 0; j < parts.length; j++) {
            terms.add(
                    new Term(
                            parts[j],
                            moved(before[j], now[j])
                                    ? parts[j] / (now[j] - before[j])
                                    : price.applyAsDouble(j)));
        }
        return terms;
    }

    /// The limit of part ÷ movement for a factor that stood still: L(V) ÷ L(x).
    private static double atRest(double[] before, double[] now, int factor) {
        double whole = Lmdi.product(before);
        double later = Lmdi.product(now);
        return whole == 0 || later == 0
                ? 0
                : Lmdi.logMean(later, whole) / Lmdi.logMean(now[factor], before[factor]);
    }

    /// Of any formula of at most {@link Shapley#MOST_TERMS} terms.
    public static Decomposition ofAny(
            ToDoubleFunction<double[]> formula, double[] before, double[] now) {
        var terms =
                terms(
                        Shapley.parts(formula, before, now),
                        before,
                        now,
                        j -> Shapley.slope(formula, before, now, j));
        return new Decomposition(Way.SHAPLEY, terms, size(formula, before, now));
    }

    private static boolean moved(double before, double now) {
        return Math.abs(now - before) > STILL * Math.max(Math.abs(before), Math.abs(now));
    }

    /// The parts in the unit of a node further up, of which this formula's change came to `whole`.
    /// What doubles rounded away on the way down is spread over them.
    ///
    /// @param price what one unit of this formula is worth up there
    /// @throws IllegalArgumentException where `price` and `whole` do not belong together, so that
    ///   more than rounding would have to be spread
    public double[] inUnitOf(double price, double whole) {
        var up = terms.stream().mapToDouble(term -> price * term.part()).toArray();
        double left = whole - Arrays.stream(up).sum();
        double size = Arrays.stream(up).map(Math::abs).sum();
        double rounding =
                ROUNDED_AWAY * Math.max(size, Math.abs(whole))
                        + LAST_DIGITS * Math.abs(price) * this.size;
        if (Math.abs(left) > rounding) {
            throw new IllegalArgumentException(
                    "parts of %s in all are not the parts of %s".formatted(whole - left, whole));
        }
        for (int j = 0; j < up.length; j++) {
            up[j] += size == 0 ? left / up.length : left * Math.abs(up[j]) / size;
        }
        return up;
    }
}
