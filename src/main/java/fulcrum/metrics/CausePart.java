package fulcrum.metrics;

/// A part of a dimension.
public sealed interface CausePart {

    record Named(String name) implements CausePart {}

    /// Rows that name no part.
    record Unnamed() implements CausePart {}

    /// All but the largest parts, together.
    record Others(int parts) implements CausePart {}
}
