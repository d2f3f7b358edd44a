package fulcrum.metrics;

import fulcrum.warehouse.FactKind;
import java.util.List;
import java.util.Optional;

/// A page of the fact rows behind a measured figure.
///
/// @param columns what the cells of each row are
/// @param more true where further rows follow
public record FactRows(FactKind kind, List<String> columns, List<FactRow> rows, boolean more) {

    public FactRows {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /// One fact, and the import and line of the file that brought it.
    public record FactRow(String importId, long sourceRow, List<Optional<String>> cells) {
        public FactRow {
            cells = List.copyOf(cells);
        }
    }

    /// Which rows: so many, after so many.
    public record Page(int offset, int size) {
        public Page {
            if (offset < 0 || size < 1) {
                throw new IllegalArgumentException(
                        "a page begins at 0 or later and holds at least one row, not %d and %d"
                                .formatted(offset, size));
            }
        }
    }
}
