package fulcrum.review.weekly;

import fulcrum.effects.Size;
import fulcrum.metrics.MetricId;
import fulcrum.review.misses.Cause;
import fulcrum.units.Period;
import fulcrum.units.Said;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Where a goal of the boss stood at the end of the week.
///
/// @param expected what its whole period comes to
/// @param odds of reaching it, and `before` a day earlier; none where its period is over
/// @param rate that each day still to come needs
/// @param week what the week was to bring and brought; none of shares
/// @param why its period, or else the week, was missed: shares that add up to what is missing;
///   empty where nothing is
public record Aim(
        MetricId metric,
        BigDecimal value,
        Period period,
        State state,
        OptionalDouble expected,
        OptionalDouble odds,
        OptionalDouble before,
        OptionalDouble rate,
        Week week,
        List<Because> why) {

    public Aim {
        why = List.copyOf(why);
    }

    Aim because(List<Because> shares) {
        return new Aim(metric, value, period, state, expected, odds, before, rate, week, shares);
    }

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

    /// A share of what is missing.
    ///
    /// @param amount in the metric's unit; in 95 of 100 cases between its ends
    /// @param worth the same in the goal's unit
    /// @param told whether there are facts to tell it from
    /// @param reckoned how, or why it cannot be told
    public record Because(
            Cause cause, Size amount, OptionalDouble worth, boolean told, List<Said> reckoned) {

        public Because {
            reckoned = List.copyOf(reckoned);
        }
    }

    /// @param target of the week's days, by season, weekday and festivals
    public record Week(Optional<BigDecimal> target, Optional<BigDecimal> actual) {}
}
