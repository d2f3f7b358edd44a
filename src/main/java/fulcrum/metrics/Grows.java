package fulcrum.metrics;

import fulcrum.warehouse.FactKind;
import java.util.List;

/// With what a figure grows.
///
/// @param days true where it grows with the days of a period, as sums do
/// @param sold 1 where it grows as what is sold does; 0 for what comes all the same, such as
///   visitors; of a ratio, above less below
record Grows(boolean days, int sold) {

    static final Grows NOT = new Grows(false, 0);

    double with(Stretch stretch, double value) {
        return value * (days ? stretch.days() : 1) * Math.pow(stretch.sold(), sold);
    }

    static int sold(MetricId metric, Definitions definitions) {
        return switch (definitions.metric(metric).making()) {
            case Making.Measured(var aggregate) -> isSold(aggregate) ? 1 : 0;
            case Making.Computed(var formula) -> sold(formula, definitions);
        };
    }

    private static boolean isSold(Aggregate aggregate) {
        return (aggregate.from() == FactKind.ORDER_LINES || aggregate.from() == FactKind.ORDERS)
                && switch (aggregate.take()) {
                    case Take.Sum _, Take.Count(), Take.Distinct _ -> true;
                    case Take.FirstTimers(), Take.Repeaters _ -> true;
                    case Take.Spread _, Take.Latest _, Take.RecentPerDay _ -> false;
                };
    }

    private static int sold(Expression formula, Definitions definitions) {
        return switch (formula) {
            case Expression.Name(var name) -> sold(new MetricId(name), definitions);
            case Expression.Constant _ -> 0;
            case Expression.Times(var left, var right) ->
                    sold(left, definitions) + sold(right, definitions);
            case Expression.Over(var left, var right) ->
                    sold(left, definitions) - sold(right, definitions);
            case Expression.Plus(var left, var right) -> same(List.of(left, right), definitions);
            case Expression.Minus(var left, var right) -> same(List.of(left, right), definitions);
            case Expression.First(var parts) -> same(parts, definitions);
            case Expression.Known(var parts) -> same(parts, definitions);
        };
    }

    /// Of a sum whose parts grow with different things, nothing can be said in one number.
    private static int same(List<Expression> parts, Definitions definitions) {
        var all = parts.stream().map(part -> sold(part, definitions)).distinct().toList();
        return all.size() == 1 ? all.getFirst() : 0;
    }
}
