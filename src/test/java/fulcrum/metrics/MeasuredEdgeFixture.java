package fulcrum.metrics;

import fulcrum.metrics.MeasuredEdge.Shown;
import java.math.BigDecimal;

/// Edges that twelve actions showed.
public final class MeasuredEdgeFixture {

    private MeasuredEdgeFixture() {}

    /// @param slope and the ends of its interval, such as `2.1 1 3.2`
    public static MeasuredEdge edge(String cause, String moves, Shown shown, String slope) {
        var numbers = slope.split(" ");
        return new MeasuredEdge(
                new MetricId(cause),
                new MetricId(moves),
                shown,
                new MeasuredEdge.Slope(
                        new BigDecimal(numbers[0]),
                        new BigDecimal(numbers[1]),
                        new BigDecimal(numbers[2])),
                12);
    }
}
