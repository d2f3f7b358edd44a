package fulcrum.statistics;

import java.util.Optional;

/// Whether what moves an indicator moves the goal, as past actions show, or why nobody can say.
public sealed interface Influence {

    /// @param slope how much the goal moves for each unit that an action moves the indicator
    /// @param interval of the slope by the actions alone; the verdict is made of this
    /// @param pastIndicator standard deviation of what actions did to the goal by other ways
    /// @param believed the slope with what was observed without actions taken into account
    record Measured(
            Verdict verdict,
            double slope,
            Interval interval,
            double pastIndicator,
            Estimate believed)
            implements Influence {}

    /// The actions do not show it.
    ///
    /// @param believed what was observed without actions: a correlation, not a cause
    record Unproven(Lack lack, Optional<Estimate> believed) implements Influence {}

    record Refused(Refusal why) implements Influence {}

    enum Lack {
        /// Fewer than eight actions.
        TOO_FEW_ACTIONS,
        /// The actions did not move the indicator by enough more than their errors: any slope would
        /// fit.
        TOO_WEAK_ACTIONS
    }

    enum Verdict {
        /// The whole interval is above zero.
        SAME_WAY,
        /// The whole interval is below zero.
        OTHER_WAY,
        /// The whole interval is smaller than what would matter.
        NO_INFLUENCE,
        /// The interval holds zero and also slopes that would matter.
        CANNOT_TELL
    }
}
