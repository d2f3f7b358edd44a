package fulcrum.statistics;

/// A number that is not known exactly.
///
/// @param error standard error, above 0
public record Estimate(double value, double error) {

    public Estimate {
        if (!(error > 0)) {
            throw new IllegalArgumentException("an estimate has an error > 0; here " + error);
        }
    }

    /// The values inside which it lies, an error so many times as wide.
    Interval within(double times) {
        return new Interval(value - times * error, value + times * error);
    }

    boolean isFinite() {
        return Double.isFinite(value) && Double.isFinite(error);
    }
}
