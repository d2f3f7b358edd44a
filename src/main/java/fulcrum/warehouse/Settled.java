package fulcrum.warehouse;

import java.util.List;

/// How the rows of an import ended: rows not named here are new.
///
/// @param updated source rows that changed a fact
/// @param unchanged source rows that changed nothing: the facts said so already, or say something
///   newer
public record Settled(long updated, long unchanged, List<Contradiction> contradictions) {

    public Settled {
        contradictions = List.copyOf(contradictions);
    }

    /// A row that says something else about a thing than another row of the same file.
    public record Contradiction(FactKind kind, long row, long keptRow, String identity) {}
}
