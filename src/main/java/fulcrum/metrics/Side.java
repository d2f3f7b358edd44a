package fulcrum.metrics;

/// The earlier or the later of two periods.
enum Side {
    BEFORE,
    NOW
}
