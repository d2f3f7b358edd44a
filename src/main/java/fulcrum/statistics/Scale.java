package fulcrum.statistics;

/// On which scale a series is compared with itself.
public enum Scale {
    /// Differences in the unit of the series.
    PLAIN,
    /// Differences of logarithms, for values above zero: 0.1 is about ten percent more.
    LOG,
    /// Logarithms of one more than the value: for counts and sums that may be zero.
    LOG1P;

    public double of(double value) {
        return switch (this) {
            case PLAIN -> value;
            case LOG -> Math.log(value);
            case LOG1P -> Math.log1p(value);
        };
    }

    /// The value that stands there on the scale.
    public double back(double scaled) {
        return switch (this) {
            case PLAIN -> scaled;
            case LOG -> Math.exp(scaled);
            case LOG1P -> Math.expm1(scaled);
        };
    }

    /// Whether a value has a place on the scale.
    boolean takes(double value) {
        return switch (this) {
            case PLAIN -> true;
            case LOG -> value > 0;
            case LOG1P -> value >= 0;
        };
    }
}
