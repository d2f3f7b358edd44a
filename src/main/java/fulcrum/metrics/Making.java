package fulcrum.metrics;

/// How a metric gets its figure: measured on facts, or computed from other metrics.
public sealed interface Making {

    record Measured(Aggregate aggregate) implements Making {}

    record Computed(Expression formula) implements Making {}
}
