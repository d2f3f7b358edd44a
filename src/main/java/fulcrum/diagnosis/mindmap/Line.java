package fulcrum.diagnosis.mindmap;

import java.time.Instant;

/// One line of the journal of a map.
///
/// @param batch the number of the first line of what was done at once
public record Line(int number, int batch, Instant at, String by, Deed deed) {

    public sealed interface Deed {

        record Done(Edit edit) implements Deed {}

        record Undone(int batch) implements Deed {}

        record Redone(int batch) implements Deed {}
    }
}
