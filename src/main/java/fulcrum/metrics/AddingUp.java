package fulcrum.metrics;

import java.util.Arrays;
import java.util.function.Predicate;

/// Which figures are sums: of days, of parts.
record AddingUp(Definitions definitions) {

    /// Whether the figures of days add up to that of a period.
    boolean overDays(MetricId id) {
        return by(
                id,
                take ->
                        switch (take) {
                            case Take.Sum _, Take.Count(), Take.FirstTimers(), Take.Spread _ ->
                                    true;
                            case Take.Distinct _,
                                    Take.Repeaters _,
                                    Take.Latest _,
                                    Take.RecentPerDay _ ->
                                    false;
                        });
    }

    /// Whether one more on a day is one more in its week: so with sums and counts, even where the
    /// same buyer is counted on two days, and not with shares, means and stocks.
    boolean flows(MetricId id) {
        return by(id, take -> !(take instanceof Take.Latest || take instanceof Take.RecentPerDay));
    }

    /// Whether the figures of all parts make the whole, and none of them can be below nothing: each
    /// row that is counted lies in one part, and nothing is taken off elsewhere.
    boolean overParts(MetricId id, Dimension by) {
        return switch (definitions.metric(id).making()) {
            case Making.Measured(var aggregate) -> overParts(aggregate, by);
            case Making.Computed(var formula) ->
                    new Formula(formula)
                                    .coefficients()
                                    .filter(signs -> Arrays.stream(signs).allMatch(one -> one > 0))
                                    .isPresent()
                            && definitions.terms(id).stream().allMatch(term -> overParts(term, by));
        };
    }

    private boolean overParts(Aggregate aggregate, Dimension by) {
        var cut = definitions.table(aggregate.from()).dimensions().get(by);
        if (cut == null || !cut.instead().isEmpty()) {
            return false;
        }
        return switch (aggregate.take()) {
            case Take.Sum(Expression.Name _), Take.Count(), Take.Spread _ -> true;
            case Take.Sum _,
                    Take.Distinct _,
                    Take.FirstTimers(),
                    Take.Repeaters _,
                    Take.Latest _,
                    Take.RecentPerDay _ ->
                    false;
        };
    }

    /// Whether a metric is a sum of measured ones that all add up by themselves. A replacement adds
    /// up as long as it replaces in all parts.
    boolean by(MetricId id, Predicate<Take> itself) {
        return switch (definitions.metric(id).making()) {
            case Making.Measured(var aggregate) -> itself.test(aggregate.take());
            case Making.Computed(var formula) -> by(formula, itself);
        };
    }

    private boolean by(Expression formula, Predicate<Take> itself) {
        return switch (formula) {
            case Expression.Name(var name) -> by(new MetricId(name), itself);
            case Expression.Constant _, Expression.Times _, Expression.Over _ -> false;
            case Expression.Plus(var left, var right) -> by(left, itself) && by(right, itself);
            case Expression.Minus(var left, var right) -> by(left, itself) && by(right, itself);
            case Expression.First(var of) -> of.stream().allMatch(part -> by(part, itself));
            case Expression.Known(var of) -> of.stream().allMatch(part -> by(part, itself));
        };
    }
}
