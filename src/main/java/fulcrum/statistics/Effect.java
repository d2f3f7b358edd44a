package fulcrum.statistics;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// What an action did to a series, or why nobody can say.
public sealed interface Effect {

    /// @param estimate mean difference to what was to be expected without the action
    /// @param smallestVisible the effect that such a measurement would find four times out of five
    /// @param help how long it would have to run, where it cannot be told
    record Measured(
            Verdict verdict,
            double estimate,
            Interval interval,
            double smallestVisible,
            Calibration calibration,
            Optional<RunTime> help)
            implements Effect {}

    /// @param besides what the action cannot be told apart from, by the names of the regressors
    record Refused(Refusal why, List<String> besides) implements Effect {

        public Refused {
            besides = List.copyOf(besides);
        }

        public Refused(Refusal why) {
            this(why, List.of());
        }
    }

    /// How the same method did on the past of the same series, where nothing was done.
    ///
    /// @param placebos windows of the past that were measured as if an action had run there
    /// @param stretch factor on the interval, from those placebos; at least 1
    /// @param rankP share of windows with at least as large a deviation, where there are 40 or more
    record Calibration(int placebos, double stretch, OptionalDouble rankP) {}
}
