package fulcrum.review.weekly;

import fulcrum.metrics.MetricId;
import fulcrum.units.Said;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// A step of the next plan, proposed.
///
/// @param key the same for the same step
/// @param action that it is about
/// @param lever that it pulls
/// @param metric that it is for
/// @param worth of a week of it, in the goal's unit
public record Draft(
        String key,
        Kind kind,
        OptionalInt action,
        OptionalInt lever,
        Optional<MetricId> metric,
        Said head,
        Said reason,
        OptionalDouble worth) {

    /// What is to be done.
    public enum Kind {
        STOP("review.weekly.draft.stop"),
        CONTINUE("review.weekly.draft.continue"),
        SCALE("review.weekly.draft.scale"),
        TEST("review.weekly.draft.test"),
        PULL("review.weekly.draft.pull"),
        BEGIN("review.weekly.draft.begin");

        private final Said said;

        Kind(String key) {
            this.said = Said.of(key);
        }

        public Said said() {
            return said;
        }
    }

    double size() {
        return Math.abs(worth.orElse(0));
    }
}
