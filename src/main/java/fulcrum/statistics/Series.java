package fulcrum.statistics;

import java.util.Arrays;
import java.util.OptionalDouble;

/// One quantity at equal steps of time, oldest first. A step without a value is a gap: nobody knows
/// it, which is not the same as zero.
public final class Series {

    private final double[] values;

    private Series(double[] values) {
        this.values = values;
    }

    /// @param values finite numbers; NaN marks a gap
    /// @throws IllegalArgumentException for an infinite value, naming its place
    public static Series of(double... values) {
        for (int at = 0; at < values.length; at++) {
            if (Double.isInfinite(values[at])) {
                throw new IllegalArgumentException(
                        "A series holds finite numbers and gaps; step %d is %s"
                                .formatted(at, values[at]));
            }
        }
        return new Series(values.clone());
    }

    public int length() {
        return values.length;
    }

    public OptionalDouble at(int step) {
        return Double.isNaN(values[step])
                ? OptionalDouble.empty()
                : OptionalDouble.of(values[step]);
    }

    /// How many steps have a value.
    public int known() {
        return (int) Arrays.stream(values).filter(value -> !Double.isNaN(value)).count();
    }

    /// The numbers as an array of one's own, gaps as NaN: for computing, not for telling.
    public double[] toArray() {
        return values.clone();
    }
}
