package fulcrum.metrics.decomposition;

/// One part of a whole in both periods: what is divided, and by what it is divided.
///
/// @param over orders, or an amount of money
/// @param under visitors, or pieces
public record Segment(double over, double under, double overNow, double underNow) {

    boolean hadRate() {
        return under != 0;
    }

    boolean hasRate() {
        return underNow != 0;
    }

    /// A segment that weighed nothing had the rate that it has now, and the other way round.
    double rate() {
        return hadRate() ? over / under : overNow / underNow;
    }

    double rateNow() {
        return hasRate() ? overNow / underNow : rate();
    }
}
