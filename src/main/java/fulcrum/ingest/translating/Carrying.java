package fulcrum.ingest.translating;

import fulcrum.ingest.reading.RowStream;
import fulcrum.units.Said;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Rows in which an empty cell of some columns says what the cell above says, as merged cells do.
final class Carrying implements RowStream {

    private final RowStream rows;
    private final int[] columns;
    private final String[] last;

    private final OptionalInt within;
    private String place = "";
    private int headerRows;
    private String[] cells = {};

    /// @param within a column that must keep its value for the cells above to hold
    /// @param headerRows rows that are left as they are
    Carrying(RowStream rows, Set<Integer> columns, OptionalInt within, int headerRows) {
        this.rows = rows;
        this.headerRows = headerRows;
        this.within = within;
        this.columns = columns.stream().mapToInt(Integer::intValue).toArray();
        this.last = new String[this.columns.length];
        Arrays.fill(last, "");
    }

    @Override
    public boolean next() throws java.io.IOException {
        if (!rows.next()) {
            return false;
        }
        cells = new String[rows.size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = rows.cell(i);
        }
        if (headerRows > 0) {
            headerRows--;
        } else {
            carry();
        }
        return true;
    }

    /// A filled column on the left ends what was carried in the columns to its right.
    private void carry() {
        if (within.isPresent() && !rows.cell(within.getAsInt()).equals(place)) {
            place = rows.cell(within.getAsInt());
            Arrays.fill(last, "");
        }
        for (int i = 0; i < columns.length; i++) {
            var text = rows.cell(columns[i]);
            if (!text.isBlank()) {
                last[i] = text;
                Arrays.fill(last, i + 1, last.length, "");
            }
            if (columns[i] < cells.length) {
                cells[columns[i]] = last[i];
            }
        }
    }

    @Override
    public long line() {
        return rows.line();
    }

    @Override
    public int size() {
        return cells.length;
    }

    @Override
    public String cell(int index) {
        return index < cells.length ? cells[index] : "";
    }

    @Override
    public Optional<Said> fault() {
        return rows.fault();
    }

    @Override
    public void close() throws java.io.IOException {
        rows.close();
    }
}
