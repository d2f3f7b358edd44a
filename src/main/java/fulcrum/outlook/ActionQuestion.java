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
/// @param lot parts that got it by lot, some later or never: they go before anything else
public record ActionQuestion(
        CourseQuestion course,
        Period action,
        double matters,
        Optional<Donors> donors,
        Optional<Lot> lot) {

    public ActionQuestion(
            CourseQuestion course, Period action, double matters, Optional<Donors> donors) {
        this(course, action, matters, donors, Optional.empty());
    }

    /// The other parts of a dimension.
    ///
    /// @param touched those that the action reached as well, or that are unlike
    public record Donors(Dimension by, List<String> touched) {

        public Donors {
            touched = List.copyOf(touched);
        }
    }

    /// Parts of a dimension in groups drawn by lot.
    ///
    /// @param groups in the order of their start
    /// @param gap days from the start of one group to that of the next; 0: only the first gets it
    /// @param touched those that other work reached on these days
    public record Lot(Dimension by, List<List<String>> groups, int gap, List<String> touched) {

        public Lot {
            groups = groups.stream().map(List::copyOf).toList();
            touched = List.copyOf(touched);
        }

        /// Whether the second group never gets it.
        public boolean holdsOut() {
            return gap == 0;
        }
    }
}
