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

    /// @param within a column that must keep its value for the cells above to hold
    Carrying(RowStream rows, Set<Integer> columns, OptionalInt within) {
        this.rows = rows;
        this.within = within;
        this.columns = columns.stream().mapToInt(Integer::intValue).toArray();
        this.last = new String[this.columns.length];
        Arrays.fill(last, "");
    }

    private String[] cells = new String[0];

    @Override
    public boolean next() throws java.io.IOException {
        boolean more = rows.next();
        if (more) {
            renew();
        }
        return more;
    }

    /// Looks at the row that its source now stands on. A filled column on the left ends what was
    /// carried in the columns to its right.
    void renew() {
        cells = new String[rows.size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = rows.cell(i);
        }
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
