package fulcrum.metrics;

import fulcrum.units.Said;

/// What a question about a tree brings.
public sealed interface TreeAnswer permits TreeReading, TreeAnswer.Refused {

    /// There is no such tree, or no such metric in it.
    record Refused(Said why) implements TreeAnswer {}
}
