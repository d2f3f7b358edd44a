package fulcrum.metrics;

import java.util.List;
import java.util.stream.IntStream;

/// What a figure does by itself, and which of its values are more than that: an XmR chart (Wheeler,
/// Understanding Variation, 1993, chapter 3). It holds for values that follow each other evenly in
/// time and were made in the same way.
///
/// @param mean of all values
/// @param range mean difference of a value from the one before
public record ControlChart(List<Double> values, double mean, double range) {

    /// 3 ÷ d₂ for two values, d₂ = 1.128.
    private static final double LIMITS = 2.66;

    private static final int FEWEST = 2;

    public ControlChart {
        values = List.copyOf(values);
        if (values.size() < FEWEST) {
            throw new IllegalArgumentException(
                    "a chart of %d values has no range; it takes at least two"
                            .formatted(values.size()));
        }
    }

    public static ControlChart of(List<Double> values) {
        double mean = values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        double range =
                IntStream.range(1, values.size())
                        .mapToDouble(i -> Math.abs(values.get(i) - values.get(i - 1)))
                        .average()
                        .orElse(0);
        return new ControlChart(values, mean, range);
    }

    /// The lower natural limit; it may lie below zero for a figure that cannot.
    public double low() {
        return mean - LIMITS * range;
    }

    public double high() {
        return mean + LIMITS * range;
    }

    /// Whether a value is more than chance.
    public boolean isOutside(int i) {
        return values.get(i) < low() || values.get(i) > high();
    }
}
