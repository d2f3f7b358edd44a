package fulcrum.metrics;

import fulcrum.units.Period;

/// What lies between the figure by event date and the figure by order date of one period: order =
/// event − movedOut + movedIn.
///
/// @param movedOut booked in the period, but ordered on other days
/// @param movedIn ordered in the period, but booked on other days
public record Bridge(
        MetricId metric, Period period, Value event, Value movedOut, Value movedIn, Value order) {}
