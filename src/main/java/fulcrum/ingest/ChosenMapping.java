package fulcrum.ingest;

import fulcrum.units.Said;

/// What became of a mapping that a person chose.
public sealed interface ChosenMapping {

    record Complete(ImportRequest.Mapping mapping) implements ChosenMapping {}

    /// Says what is still missing.
    record Incomplete(Said reason) implements ChosenMapping {}
}
