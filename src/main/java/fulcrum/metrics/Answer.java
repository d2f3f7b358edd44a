package fulcrum.metrics;

import fulcrum.units.Said;

/// What a question about figures brings.
public sealed interface Answer permits Reading, Answer.Refused {

    /// The asker can put it right: an unknown metric, or a dimension that the metric lacks.
    record Refused(Said why) implements Answer {}
}
