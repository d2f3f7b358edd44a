package fulcrum.statistics;

/// What an action did to an indicator and to the goal, as measured.
///
/// @param correlation of the two errors, not 0 where both were measured on the same days
public record PastAction(String action, Estimate onIndicator, Estimate onGoal, double correlation) {

    public PastAction {
        if (!(Math.abs(correlation) < 1)) {
            throw new IllegalArgumentException(
                    "a correlation is inside (-1, 1); here %s of %s"
                            .formatted(correlation, action));
        }
    }
}
