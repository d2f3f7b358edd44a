package fulcrum.strategy;

import fulcrum.metrics.MetricId;
import fulcrum.metrics.Subject;
import java.math.BigDecimal;

/// Where an accepted target stands by itself, whatever becomes of the others.
///
/// @param node as the plan names it
public record TargetPace(
        String node, Subject subject, MetricId metric, BigDecimal value, Pace pace) {}
