package fulcrum.outlook;

import fulcrum.units.Said;

/// The days of a figure, or why there are none.
public sealed interface CourseAnswer permits Course, CourseAnswer.Refused {

    record Refused(Said why) implements CourseAnswer {}
}
