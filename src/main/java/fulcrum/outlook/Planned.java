package fulcrum.outlook;

import fulcrum.statistics.RunTime;
import fulcrum.units.Said;
import java.util.OptionalDouble;

/// What could be seen of an action, said before it begins.
public sealed interface Planned {

    /// @param smallestVisible the share that would be seen four times out of five over the planned
    ///   days; none where the past is too short to say
    /// @param help how many days would show the wished share
    record Told(Course course, OptionalDouble smallestVisible, RunTime help) implements Planned {}

    record Refused(Said why) implements Planned {}
}
