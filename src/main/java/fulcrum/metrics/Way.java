package fulcrum.metrics;

/// One way to take a metric apart.
public sealed interface Way {

    /// By a formula that gives the same figure as the metric's own definition.
    record Formula(Expression of) implements Way {}

    /// Into its parts along a dimension.
    record Over(Dimension dimension) implements Way {}
}
