package fulcrum.outlook;

import fulcrum.statistics.Counterfactual;
import java.time.LocalDate;
import java.util.List;

/// A figure beside what was to be expected of it without an action.
///
/// @param course the figure, until the last day of the action
/// @param days those of the action; the path has a step for each
public record Without(Course course, List<LocalDate> days, Counterfactual path) {

    public Without {
        days = List.copyOf(days);
    }
}
