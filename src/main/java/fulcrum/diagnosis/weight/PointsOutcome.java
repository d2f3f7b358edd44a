package fulcrum.diagnosis.weight;

import fulcrum.units.Said;

/// What became of other points.
public sealed interface PointsOutcome {

    record Kept(Points points) implements PointsOutcome {}

    /// Somebody else was faster; nothing was written.
    record ChangedMeanwhile(Points now) implements PointsOutcome {}

    record Refused(Said why) implements PointsOutcome {}
}
