package fulcrum.metrics;

/// How a node of a tree joins the one above it.
public enum Joint {
    ADDED,
    SUBTRACTED,
    MULTIPLIED,
    /// By a formula of more than one kind of sign; also the root, which joins nothing.
    WITHIN
}
