package fulcrum.review.misses;

import fulcrum.metrics.MetricId;
import fulcrum.units.Period;
import java.util.List;

/// A target whose days are over, or as far as they are.
///
/// @param occasions what else is known to have happened: rules, rivals
public record Aim(MetricId metric, double target, Period period, List<Occasion> occasions) {

    public Aim {
        if (!Double.isFinite(target)) {
            throw new IllegalArgumentException("a target is a number, not " + target);
        }
        occasions = List.copyOf(occasions);
    }

    public static Aim of(MetricId metric, double target, Period period) {
        return new Aim(metric, target, period, List.of());
    }
}
