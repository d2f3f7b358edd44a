package fulcrum.ingest.translating;

import fulcrum.warehouse.Column;
import java.util.List;

/// The values of one fact of one row, beside the columns that they fill: canonical text, empty for
/// absent.
final class Facts {

    private final List<Column> columns;
    private final String[] values;

    Facts(List<Column> columns) {
        this.columns = columns;
        this.values = new String[columns.size()];
        clear();
    }

    void clear() {
        java.util.Arrays.fill(values, "");
    }

    List<Column> columns() {
        return columns;
    }

    String get(int column) {
        return values[column];
    }

    void set(int column, String value) {
        values[column] = value;
    }

    /// The place of a column among those that this fact fills, or -1.
    int place(String name) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }
}
