package fulcrum.statistics;

/// What a treatment did, or why nobody can say.
public sealed interface Lift {

    /// @param low below every number where only the upper end was asked for
    /// @param high above every number where only the lower end was asked for
    record Measured(Verdict verdict, double estimate, double low, double high, double p)
            implements Lift {}

    record Refused(Refusal why) implements Lift {}
}
