package fulcrum.metrics;

/// A share of the sum of each of two periods.
record Shares(double before, double now) {

    static final Shares NONE = new Shares(0, 0);
}
