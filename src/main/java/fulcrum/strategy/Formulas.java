package fulcrum.strategy;

import fulcrum.metrics.Expression;
import fulcrum.metrics.MetricId;
import fulcrum.statistics.Arithmetic;
import fulcrum.statistics.Arithmetic.Algebra;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/// Formulas of metrics as arithmetic over the nodes of a plan.
final class Formulas {

    static final Algebra<Double> NUMBERS =
            new Algebra<>(
                    value -> value,
                    (a, b) -> a + b,
                    (a, b) -> a - b,
                    (a, b) -> a * b,
                    (a, b) -> a / b);

    private final Function<MetricId, String> named;
    private final Predicate<MetricId> isKnown;

    /// @param named the node of a metric
    Formulas(Function<MetricId, String> named, Predicate<MetricId> isKnown) {
        this.named = named;
        this.isKnown = isKnown;
    }

    /// None where something in it is not known.
    Optional<Arithmetic> of(Expression formula) {
        return switch (formula) {
            case Expression.Name(var id) ->
                    Optional.of(new MetricId(id))
                            .filter(isKnown)
                            .map(metric -> new Arithmetic.Name(named.apply(metric)));
            case Expression.Constant(var value) ->
                    Optional.of(new Arithmetic.Constant(value.doubleValue()));
            case Expression.Plus(var left, var right) -> both(left, right, Arithmetic.Plus::new);
            case Expression.Minus(var left, var right) -> both(left, right, Arithmetic.Minus::new);
            case Expression.Times(var left, var right) -> both(left, right, Arithmetic.Times::new);
            case Expression.Over(var left, var right) -> both(left, right, Arithmetic.Over::new);
            case Expression.First(var parts) ->
                    parts.stream().flatMap(part -> of(part).stream()).findFirst();
            case Expression.Known(var parts) -> known(parts);
        };
    }

    private Optional<Arithmetic> known(List<Expression> parts) {
        return parts.stream().flatMap(part -> of(part).stream()).reduce(Arithmetic.Plus::new);
    }

    private Optional<Arithmetic> both(Expression left, Expression right, Joint joint) {
        return of(left).flatMap(one -> of(right).map(other -> joint.of(one, other)));
    }

    @FunctionalInterface
    private interface Joint {
        Arithmetic of(Arithmetic left, Arithmetic right);
    }
}
