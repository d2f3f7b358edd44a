package fulcrum.metrics;

import java.math.BigDecimal;

/// That what moves one metric moves another, as past actions show: an effect on an effect, by no
/// formula.
///
/// @param slope how much `moves` moves for each unit that actions moved `cause`
/// @param actions that it was read off
public record MeasuredEdge(MetricId cause, MetricId moves, Shown shown, Slope slope, int actions) {

    public MeasuredEdge {
        if (cause.equals(moves) || actions < 1) {
            throw new IllegalArgumentException(
                    "actions show that one metric moves another: not %s by %d actions"
                            .formatted(cause, actions));
        }
    }

    /// With its 95 % interval, in units of `moves` for one of `cause`.
    public record Slope(BigDecimal value, BigDecimal low, BigDecimal high) {
        public Slope {
            if (low.compareTo(value) > 0 || value.compareTo(high) > 0) {
                throw new IllegalArgumentException(
                        "an interval holds its estimate: %s in %s to %s"
                                .formatted(value, low, high));
            }
        }
    }

    /// Whether it moves anything; for a supposition: hardened, fallen, open.
    public enum Shown {
        /// The whole interval is on one side of nothing.
        MOVES,
        /// The whole interval is smaller than what would matter.
        MOVES_NOTHING,
        CANNOT_TELL
    }

    public boolean joins(String one, String other) {
        return cause.value().equals(one) && moves.value().equals(other);
    }
}
