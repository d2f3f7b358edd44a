package fulcrum.review.misses;

import fulcrum.effects.Size;
import fulcrum.metrics.Metric;
import fulcrum.metrics.MetricId;
import fulcrum.units.Said;
import java.util.List;
import java.util.Optional;

/// Why a target was missed, or reached; or why nobody can say.
public sealed interface Miss {

    /// @param reached whether the figure is on the target's better side
    /// @param actual what the known days of the period came to
    /// @param expected what was to be expected when the period began, without the work planned in
    ///   it; none where that cannot be told
    /// @param goal in whose unit shares are worth something
    /// @param shares one of each cause, in their order; their amounts add up to the gap
    record Told(
            Aim aim,
            Metric metric,
            boolean reached,
            double actual,
            Optional<Size> expected,
            MetricId goal,
            Optional<Size> worth,
            List<Share> shares)
            implements Miss {

        public Told {
            shares = List.copyOf(shares);
        }

        /// The figure less its target.
        public double gap() {
            return actual - aim.target();
        }

        public Share share(Cause cause) {
            return shares.stream().filter(one -> one.cause() == cause).findFirst().orElseThrow();
        }
    }

    record Refused(Said why) implements Miss {}
}
