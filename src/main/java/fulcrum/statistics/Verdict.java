package fulcrum.statistics;

/// What is said of an effect.
public enum Verdict {
    /// The whole interval is above zero.
    WORKED,
    /// The whole interval is smaller than what would matter.
    NO_EFFECT,
    /// The whole interval is below zero.
    HURT,
    /// The interval holds zero and also effects that would matter.
    CANNOT_TELL;

    static Verdict of(double low, double high, double matters) {
        if (low > 0) {
            return WORKED;
        }
        if (high < 0) {
            return HURT;
        }
        return -matters < low && high < matters ? NO_EFFECT : CANNOT_TELL;
    }

    /// Whether something was done, for better or worse.
    public boolean isEffect() {
        return this == WORKED || this == HURT;
    }
}
