package fulcrum.statistics;

import java.util.OptionalDouble;

/// What an action did to a series, or why nobody can say.
public sealed interface Effect {

    /// @param estimate mean difference to what was to be expected without the action
    /// @param smallestVisible the effect that such a measurement would find four times out of five
    record Measured(
            Verdict verdict,
            double estimate,
            Interval interval,
            double smallestVisible,
            Calibration calibration)
            implements Effect {}

    record Refused(Refusal why) implements Effect {}

    /// How the same method did on the past of the same series, where nothing was done.
    ///
    /// @param placebos windows of the past that were measured as if an action had run there
    /// @param stretch factor on the interval, from those placebos; at least 1
    /// @param rankP share of windows with at least as large a deviation, where there are 40 or more
    record Calibration(int placebos, double stretch, OptionalDouble rankP) {}

    sealed interface Verdict {

        /// The whole interval is above zero.
        record Worked() implements Verdict {}

        /// The whole interval is smaller than what would matter.
        record NoEffect() implements Verdict {}

        /// The whole interval is below zero.
        record Hurt() implements Verdict {}

        /// The interval holds zero and also effects that would matter.
        record CannotTell(RunTime help) implements Verdict {}
    }
}
