package fulcrum.metrics;

import fulcrum.units.Figure;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/// From one figure to another of the same metric.
///
/// @param difference what was added
/// @param share the difference as a part of the earlier figure; none where that is zero
public record Change(BigDecimal difference, Optional<BigDecimal> share, Verdict verdict) {

    /// What the change means for the shop.
    public enum Verdict {
        BETTER,
        WORSE,
        /// The metric has no better direction.
        NEITHER,
        SAME
    }

    /// None where one of the two is unknown.
    public static Optional<Change> of(Metric metric, Figure before, Figure now) {
        return before instanceof Figure.Known(var earlier) && now instanceof Figure.Known(var later)
                ? Optional.of(between(metric, earlier, later))
                : Optional.empty();
    }

    private static Change between(Metric metric, BigDecimal before, BigDecimal now) {
        var difference = now.subtract(before);
        return new Change(
                difference,
                before.signum() == 0
                        ? Optional.empty()
                        : Optional.of(difference.divide(before.abs(), MathContext.DECIMAL64)),
                verdict(metric.better(), difference.signum()));
    }

    private static Verdict verdict(Better better, int sign) {
        if (sign == 0) {
            return Verdict.SAME;
        }
        return switch (better) {
            case NEITHER -> Verdict.NEITHER;
            case HIGHER -> sign > 0 ? Verdict.BETTER : Verdict.WORSE;
            case LOWER -> sign < 0 ? Verdict.BETTER : Verdict.WORSE;
        };
    }

    /// Whether it went up.
    public boolean isUp() {
        return difference.signum() > 0;
    }
}
