package fulcrum.ingest.typing;

import java.util.List;

/// How a whole column is to be read, from all of its cells.
public sealed interface Decision<S> {

    /// Every cell that tells readings apart says the same, or there is no such cell.
    record Decided<S>(S style) implements Decision<S> {}

    /// The cells do not tell, or contradict each other: somebody must say. Likeliest first.
    record Ambiguous<S>(List<Reading<S>> readings) implements Decision<S> {
        public Ambiguous {
            readings = List.copyOf(readings);
        }
    }

    /// One way to read the column, shown on a cell of it: `1.000` is `1000`.
    record Reading<S>(S style, String cell, String means) {}
}
