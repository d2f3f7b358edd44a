package fulcrum.statistics;

/// Steps of a series that were not as expected.
///
/// @param first step
/// @param last step, `first` for a single one
/// @param actual the sum of the known steps, in the unit of the series
/// @param expected the same steps as expected from those before
/// @param z how far off, in robust standard errors
/// @param p probability of being as far off by chance, for one such look
/// @param kind how it was seen
public record Anomaly(
        String series,
        int first,
        int last,
        double actual,
        double expected,
        double z,
        double p,
        Kind kind) {

    public enum Kind {
        /// One step by itself.
        STEP,
        /// Seven steps together, each of which may be usual.
        LASTING,
        /// The third step in a row to the same side: what is expected of the next has moved there.
        NEW_LEVEL
    }
}
