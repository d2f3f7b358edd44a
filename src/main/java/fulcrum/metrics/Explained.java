package fulcrum.metrics;

import fulcrum.units.Said;

/// What a question about a change brings.
public sealed interface Explained permits Explanation, Explained.Refused {

    /// There is no change to explain, and why.
    record Refused(Said why) implements Explained {}
}
