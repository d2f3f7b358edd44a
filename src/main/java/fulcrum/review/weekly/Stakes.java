package fulcrum.review.weekly;

import fulcrum.effects.Pricing;
import fulcrum.effects.Size;
import fulcrum.metrics.MetricId;
import fulcrum.units.Period;
import java.util.List;
import java.util.OptionalDouble;

/// What amounts of a week are worth for the goal.
record Stakes(Pricing pricing, Period week) {

    /// @param figure of the whole week; of a share, of any day
    /// @return none where no formula leads to the goal
    OptionalDouble of(MetricId metric, double figure) {
        var amount = pricing.ofDays(metric, week, new Size(figure, figure, figure));
        return pricing.worth(metric, List.of(), week, amount)
                .map(size -> OptionalDouble.of(size.estimate()))
                .orElse(OptionalDouble.empty());
    }
}
