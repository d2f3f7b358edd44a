package fulcrum.statistics;

/// How long an action has to run before its effect can be told from chance four times out of five.
public sealed interface RunTime {

    record Steps(int steps) implements RunTime {}

    /// No run is long enough: the series drifts by itself faster than a longer run averages out.
    /// What would help is a comparison: products, pages or customers without the action.
    ///
    /// @param smallestVisible of all runs up to a year
    /// @param steps of the run that sees it
    record NeedsComparison(double smallestVisible, int steps) implements RunTime {}
}
