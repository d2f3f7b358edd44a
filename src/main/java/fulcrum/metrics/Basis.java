package fulcrum.metrics;

/// The day to which money belongs.
public enum Basis {
    /// The day on which it moved, as the platform books it: sales when paid, refunds when refunded.
    EVENT,
    /// The day of the order: sales when ordered, refunds with the sale that they reduce.
    ORDER
}
