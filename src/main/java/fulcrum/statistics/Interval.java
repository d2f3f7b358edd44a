package fulcrum.statistics;

/// From `low` to `high`, both inside.
public record Interval(double low, double high) {

    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException(
                    "an interval goes from low to high; here from %s to %s".formatted(low, high));
        }
    }

    public static Interval atLeast(double low) {
        return new Interval(low, Double.POSITIVE_INFINITY);
    }

    public static Interval atMost(double high) {
        return new Interval(Double.NEGATIVE_INFINITY, high);
    }

    public static Interval exactly(double value) {
        return new Interval(value, value);
    }

    public boolean contains(double value) {
        return low <= value && value <= high;
    }

    public boolean within(double low, double high) {
        return low <= this.low && this.high <= high;
    }
}
