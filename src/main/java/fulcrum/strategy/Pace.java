package fulcrum.strategy;

import fulcrum.outlook.Firsts;
import fulcrum.outlook.Foreseen;
import fulcrum.statistics.Interval;
import fulcrum.units.Said;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Where a goal stands in its period.
public sealed interface Pace {

    /// @param sofar what the known days of the period brought; none of a share before any day is
    ///   known
    /// @param expected what the whole period comes to if things go on as before
    /// @param interval in which that lies with 95 chances in 100
    /// @param odds of reaching the goal
    /// @param before the same by what was known a day earlier
    /// @param rate what each day still to come has to bring
    /// @param lost the day from which it is out of reach, if nothing changes
    /// @param known the last known day
    record Told(
            OptionalDouble sofar,
            double expected,
            Interval interval,
            double odds,
            OptionalDouble before,
            Rate rate,
            Optional<LocalDate> lost,
            LocalDate known,
            Curve curve)
            implements Pace {}

    /// The period is over.
    ///
    /// @param value what it came to
    record Over(double value, boolean reached, Curve curve) implements Pace {}

    record Refused(Said why) implements Pace {}

    /// @param needed on each day still to come
    /// @param expected on them if things go on as before
    record Rate(double needed, double expected) {}

    /// The period day by day.
    ///
    /// @param firsts festivals and events to come that never came before
    record Curve(List<Day> days, Firsts firsts) {

        public Curve {
            days = List.copyOf(days);
        }
    }

    /// @param target what it has to bring, by season, weekday and festivals
    /// @param actual none where it is not known
    /// @param ahead none of days that are known
    record Day(
            LocalDate date,
            OptionalDouble target,
            OptionalDouble actual,
            Optional<Foreseen.Expected> ahead) {}
}
