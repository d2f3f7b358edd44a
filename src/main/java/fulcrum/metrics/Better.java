package fulcrum.metrics;

/// The direction in which a change of a metric is welcome.
public enum Better {
    HIGHER,
    LOWER,
    NEITHER
}
