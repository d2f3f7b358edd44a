package fulcrum.statistics;

import java.util.Arrays;

/// On which scale a series is compared with itself.
public enum Scale {
    /// Differences in the unit of the series.
    PLAIN,
    /// Differences in the unit of the series, which is as restless as it is high: for sales that
    /// are zero at times.
    PROPORTIONAL,
    /// Differences of logarithms, for values above zero: 0.1 is about ten percent more.
    LOG,
    /// Logarithms of one more than the value: for counts and sums that may be zero.
    LOG1P;

    /// The scale for sums of sales and the like: logarithms where all values have one. NaN are
    /// gaps.
    public static Scale fitting(double... values) {
        var known = Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
        if (Arrays.stream(known).allMatch(LOG::takes)) {
            return LOG;
        }
        return Arrays.stream(known).allMatch(PROPORTIONAL::takes) ? PROPORTIONAL : PLAIN;
    }

    public double of(double value) {
        return switch (this) {
            case PLAIN, PROPORTIONAL -> value;
            case LOG -> Math.log(value);
            case LOG1P -> Math.log1p(value);
        };
    }

    /// The value that stands there on the scale.
    public double back(double scaled) {
        return switch (this) {
            case PLAIN, PROPORTIONAL -> scaled;
            case LOG -> Math.exp(scaled);
            case LOG1P -> Math.expm1(scaled);
        };
    }

    /// Whether a value has a place on the scale.
    boolean takes(double value) {
        return switch (this) {
            case PLAIN -> true;
            case LOG -> value > 0;
            case LOG1P, PROPORTIONAL -> value >= 0;
        };
    }
}
