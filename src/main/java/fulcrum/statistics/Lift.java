package fulcrum.statistics;

/// What a treatment did, or why nobody can say.
public sealed interface Lift {

    /// @param low below every number where only the upper end was asked for
    /// @param high above every number where only the lower end was asked for
    record Measured(Verdict verdict, double estimate, double low, double high, double p)
            implements Lift {}

    record Refused(Refusal why) implements Lift {}

    enum Verdict {
        /// The whole interval is above zero.
        MORE,
        /// The whole interval is smaller than what would matter.
        NO_EFFECT,
        /// The whole interval is below zero.
        LESS,
        CANNOT_TELL;

        static Verdict of(double low, double high, double matters) {
            if (low > 0) {
                return MORE;
            }
            if (high < 0) {
                return LESS;
            }
            return -matters < low && high < matters ? NO_EFFECT : CANNOT_TELL;
        }
    }
}
