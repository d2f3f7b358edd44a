package fulcrum.ingest.layout;

import fulcrum.units.Said;
import fulcrum.warehouse.FactKind;
import java.util.List;
import java.util.Optional;

/// What an unknown table seems to be, for a person to confirm or correct.
public sealed interface Proposal {

    /// A layout, and why: column by column, in the file's order.
    record Proposed(FactKind kind, Layout layout, List<Column> columns) implements Proposal {
        public Proposed {
            columns = List.copyOf(columns);
        }
    }

    /// Nothing can be proposed.
    record Nothing(Said reason) implements Proposal {}

    /// One column of the table.
    ///
    /// @param fact the column of the fact table that it would fill; empty: it is not read
    /// @param confidence from 0 (a guess) to 1 (certain)
    /// @param examples up to three different cells
    record Column(String header, Optional<String> fact, double confidence, List<String> examples) {
        public Column {
            examples = List.copyOf(examples);
        }
    }
}
