package fulcrum.outlook;

import fulcrum.outlook.Foreseen.Expected;
import fulcrum.units.Period;
import fulcrum.units.Said;
import java.util.Optional;

/// What the days of a period bring together, or why nobody can say.
///
/// Where days do not add up, as those of a share, their sum is still that of the days: who knows
/// how the period's figure relates to it can use it.
public sealed interface Awaited {

    /// @param known sum of the days that are known
    /// @param knownDays how many of them
    /// @param days open ones of the period, known or to come
    /// @param ahead sum of the days to come; none where all are known
    record Told(
            Course course,
            Period period,
            double known,
            int knownDays,
            int days,
            Optional<Expected> ahead)
            implements Awaited {

        public double expected() {
            return known + ahead.map(Expected::mean).orElse(0.0);
        }
    }

    record Refused(Said why) implements Awaited {}
}
