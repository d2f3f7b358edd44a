package fulcrum.ingest;

import fulcrum.store.StoreId;
import java.util.List;

/// All that is kept of one customer, to hand it over to them.
///
/// @param isIdKept whether their platform's id is kept, encrypted, in the vault
public record Held(boolean isIdKept, List<Row> rows) {

    /// A row of a file that was imported.
    ///
    /// @param columns the file's first row, which names its columns as a rule
    public record Row(
            StoreId store, String file, long line, List<String> columns, List<String> cells) {
        public Row {
            columns = List.copyOf(columns);
            cells = List.copyOf(cells);
        }
    }

    public Held {
        rows = List.copyOf(rows);
    }
}
