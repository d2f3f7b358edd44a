package fulcrum.review.weekly;

import fulcrum.metrics.MetricId;
import fulcrum.units.Period;
import fulcrum.units.Said;
import fulcrum.units.Words;
import java.util.List;
import java.util.OptionalDouble;

/// A figure that did what it does not do by itself.
///
/// @param low it lies below `low` or above `high`: the natural limits of the year before, weeks of
///   festivals left out
/// @param stake what the distance to the mean of those weeks is worth, in the goal's unit
/// @param versus the usual week that it is compared with
/// @param told the change in sentences
/// @param causes which parts of the shop made it
/// @param festivals that lie in the week
/// @param actions that were at work on the same metric
public record Exceptional(
        MetricId metric,
        double mean,
        double low,
        double high,
        OptionalDouble stake,
        Period versus,
        List<Words> told,
        List<Said> causes,
        List<Said> festivals,
        List<Integer> actions) {

    public Exceptional {
        told = List.copyOf(told);
        causes = List.copyOf(causes);
        festivals = List.copyOf(festivals);
        actions = List.copyOf(actions);
    }

    double size() {
        return Math.abs(stake.orElse(0));
    }
}
