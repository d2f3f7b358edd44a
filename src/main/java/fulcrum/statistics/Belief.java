package fulcrum.statistics;

/// An experiment told as odds, with nothing believed beforehand.
public sealed interface Belief {

    /// @param chanceToWin that the treated group is better
    /// @param riskOfStaying what is lost on average by keeping the control
    /// @param riskOfChanging what is lost on average by taking the treatment
    record Told(
            double chanceToWin,
            double low,
            double high,
            double riskOfStaying,
            double riskOfChanging)
            implements Belief {}

    record Refused(Refusal why) implements Belief {}
}
