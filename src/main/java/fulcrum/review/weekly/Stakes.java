package fulcrum.review.weekly;

import fulcrum.effects.Pricing;
import fulcrum.effects.Size;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.Metrics;
import fulcrum.units.Period;
import java.util.List;
import java.util.OptionalDouble;

/// What amounts of a week are worth for the goal.
record Stakes(Metrics metrics, Pricing pricing, Period week) {

    /// @param amount of the whole week; of a share, of any day
    /// @return none where no formula leads to the goal
    OptionalDouble of(MetricId metric, double amount) {
        boolean daily = metrics.flows(metric) && !metrics.addsUp(metric);
        double told = daily ? amount / week.days() : amount;
        return pricing.worth(metric, List.of(), week, new Size(told, told, told))
                .map(size -> OptionalDouble.of(size.estimate()))
                .orElse(OptionalDouble.empty());
    }
}
