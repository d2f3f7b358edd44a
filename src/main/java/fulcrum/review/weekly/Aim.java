package fulcrum.review.weekly;

import fulcrum.metrics.MetricId;
import fulcrum.units.Period;
import fulcrum.units.Said;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;

/// Where a goal of the boss stood at the end of the week.
///
/// @param expected what its whole period comes to
/// @param odds of reaching it, and `before` a day earlier; none where its period is over
/// @param rate that each day still to come needs
/// @param week what the week was to bring and brought; none of shares
public record Aim(
        MetricId metric,
        BigDecimal value,
        Period period,
        State state,
        OptionalDouble expected,
        OptionalDouble odds,
        OptionalDouble before,
        OptionalDouble rate,
        Week week) {

    /// Where a goal stands.
    public enum State {
        REACHED("review.weekly.aim.reached"),
        MISSED("review.weekly.aim.missed"),
        ON_TRACK("review.weekly.aim.on-track"),
        IN_DOUBT("review.weekly.aim.in-doubt"),
        UNKNOWN("review.weekly.aim.unknown");

        private final Said said;

        State(String key) {
            this.said = Said.of(key);
        }

        public Said said() {
            return said;
        }
    }

    /// @param target of the week's days, by season, weekday and festivals
    public record Week(Optional<BigDecimal> target, Optional<BigDecimal> actual) {}
}
