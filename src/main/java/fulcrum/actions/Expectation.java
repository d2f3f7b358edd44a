package fulcrum.actions;

import fulcrum.metrics.MetricId;
import java.math.BigDecimal;

/// What an action is to bring.
///
/// @param share by how much the metric is to change while it runs, as a part of what it would be
///   otherwise: 0.1 is ten percent more
public record Expectation(MetricId metric, BigDecimal share) {}
