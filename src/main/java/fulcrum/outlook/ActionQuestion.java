package fulcrum.outlook;

import fulcrum.metrics.Dimension;
import fulcrum.units.Period;
import java.util.List;
import java.util.Optional;

/// What did an action do to a figure?
///
/// @param course the figure, narrowed to the parts that the action was for
/// @param matters the smallest share that somebody would act upon, such as 0.05
/// @param donors the parts to compare with; none: only the figure's own past
public record ActionQuestion(
        CourseQuestion course, Period action, double matters, Optional<Donors> donors) {

    /// The other parts of a dimension.
    ///
    /// @param touched those that the action reached as well, or that are unlike
    public record Donors(Dimension by, List<String> touched) {

        public Donors {
            touched = List.copyOf(touched);
        }
    }
}
