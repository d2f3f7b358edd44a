package fulcrum.statistics;

/// Whether the lot drew the groups in the planned proportion.
public sealed interface SampleCheck {

    /// @param p chance of so uneven a draw if the lot is sound; below 0.001 trust no result
    record Drawn(double p) implements SampleCheck {}

    record Refused(Refusal why) implements SampleCheck {}
}
