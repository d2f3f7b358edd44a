package fulcrum.metrics;

import fulcrum.metrics.decomposition.Decomposition;
import fulcrum.metrics.decomposition.Shapley;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/// An expression as numbers: its terms, its value, and what each term added to a change of it.
///
/// A term that `known(…)` leaves out counts as zero; `first(…)` cannot be told apart into terms.
final class Formula {

    private final Expression of;
    private final List<String> terms;

    Formula(Expression of) {
        this.of = of;
        this.terms = List.copyOf(of.names());
    }

    Expression expression() {
        return of;
    }

    List<String> terms() {
        return terms;
    }

    Joint joint(int term) {
        return coefficients()
                .map(signs -> signs[term] < 0 ? Joint.SUBTRACTED : Joint.ADDED)
                .orElse(isProduct() ? Joint.MULTIPLIED : Joint.WITHIN);
    }

    /// Whether changes of it can be told apart into its terms.
    boolean canBeTold() {
        return !holdsFirst(of)
                && (coefficients().isPresent()
                        || isProduct()
                        || terms.size() <= Shapley.MOST_TERMS);
    }

    double value(double[] values) {
        var byName = new HashMap<String, Double>();
        for (int j = 0; j < values.length; j++) {
            byName.put(terms.get(j), values[j]);
        }
        return value(of, byName::get);
    }

    Decomposition told(double[] before, double[] now) {
        var coefficients = coefficients();
        if (coefficients.isPresent()) {
            return Decomposition.ofSum(coefficients.get(), before, now);
        }
        return isProduct()
                ? Decomposition.ofProduct(before, now)
                : Decomposition.ofAny(this::value, before, now);
    }

    /// What one more unit of a term adds to the formula, the others as they are.
    double slope(double[] values, int term) {
        double step = 1e-6 * Math.max(1e-3, Math.abs(values[term]));
        var above = values.clone();
        var below = values.clone();
        above[term] += step;
        below[term] -= step;
        return (value(above) - value(below)) / (2 * step);
    }

    static double value(Expression of, ToDoubleFunction<String> name) {
        return switch (of) {
            case Expression.Name(var id) -> name.applyAsDouble(id);
            case Expression.Constant(var number) -> number.doubleValue();
            case Expression.Plus(var left, var right) -> value(left, name) + value(right, name);
            case Expression.Minus(var left, var right) -> value(left, name) - value(right, name);
            case Expression.Times(var left, var right) -> value(left, name) * value(right, name);
            case Expression.Over(var left, var right) -> value(left, name) / value(right, name);
            case Expression.First(var parts) -> value(parts.getFirst(), name);
            case Expression.Known(var parts) ->
                    parts.stream().mapToDouble(part -> value(part, name)).sum();
        };
    }

    private static boolean holdsFirst(Expression of) {
        return switch (of) {
            case Expression.Name _, Expression.Constant _ -> false;
            case Expression.First _ -> true;
            case Expression.Plus(var left, var right) -> holdsFirst(left) || holdsFirst(right);
            case Expression.Minus(var left, var right) -> holdsFirst(left) || holdsFirst(right);
            case Expression.Times(var left, var right) -> holdsFirst(left) || holdsFirst(right);
            case Expression.Over(var left, var right) -> holdsFirst(left) || holdsFirst(right);
            case Expression.Known(var parts) -> parts.stream().anyMatch(Formula::holdsFirst);
        };
    }

    /// Of a formula that only adds and subtracts its terms.
    Optional<double[]> coefficients() {
        Map<String, Double> sums = new HashMap<>();
        if (!adds(of, 1, sums)) {
            return Optional.empty();
        }
        return Optional.of(terms.stream().mapToDouble(sums::get).toArray());
    }

    private static boolean adds(Expression of, double sign, Map<String, Double> sums) {
        return switch (of) {
            case Expression.Name(var name) -> {
                sums.merge(name, sign, Double::sum);
                yield true;
            }
            case Expression.Plus(var left, var right) ->
                    adds(left, sign, sums) && adds(right, sign, sums);
            case Expression.Minus(var left, var right) ->
                    adds(left, sign, sums) && adds(right, -sign, sums);
            case Expression.Known(var parts) ->
                    parts.stream().allMatch(part -> adds(part, sign, sums));
            case Expression.Constant _, Expression.Times _, Expression.Over _, Expression.First _ ->
                    false;
        };
    }

    private boolean isProduct() {
        var factors = new ArrayList<String>();
        return multiplies(of, factors) && factors.size() == terms.size();
    }

    private static boolean multiplies(Expression of, List<String> factors) {
        return switch (of) {
            case Expression.Name(var name) -> factors.add(name);
            case Expression.Times(var left, var right) ->
                    multiplies(left, factors) && multiplies(right, factors);
            case Expression.Constant _,
                    Expression.Plus _,
                    Expression.Minus _,
                    Expression.Over _,
                    Expression.First _,
                    Expression.Known _ ->
                    false;
        };
    }
}
