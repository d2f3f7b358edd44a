package fulcrum.metrics;

/// What the value of a metric counts.
public enum Unit {
    /// An amount in the store's currency.
    MONEY,
    /// An amount in the store's currency for one of something.
    MONEY_EACH,
    /// Whole things; a platform may credit fractions.
    COUNT,
    /// A part of 1, read as a percentage.
    SHARE,
    /// How many of one thing for one of another.
    RATIO,
    /// Points of a scale.
    SCORE,
    DAYS,
    /// A place in a list; 1 is the top.
    POSITION
}
