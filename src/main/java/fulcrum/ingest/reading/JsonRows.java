package fulcrum.ingest.reading;

import fulcrum.units.Said;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// The names of the columns as the first row, then the rows of each record.
final class JsonRows implements RowStream {

    private final List<String> columns;
    private final JsonRecords records;
    private final boolean doubtful;
    private int at;
    private int rows;
    private boolean header = true;
    private boolean begun;

    /// `doubtful`: cells may hold characters that are none.
    JsonRows(List<String> columns, JsonRecords records, boolean doubtful) {
        this.columns = columns;
        this.records = records;
        this.doubtful = doubtful;
    }

    @Override
    public boolean next() throws IOException {
        if (!begun) {
            begun = true;
            return true;
        }
        header = false;
        at++;
        if (at >= rows) {
            rows = records.next() ? records.rows() : 0;
            at = 0;
        }
        return rows > 0;
    }

    @Override
    public long line() {
        return header ? 1 : records.line();
    }

    @Override
    public int size() {
        return columns.size();
    }

    @Override
    public String cell(int index) {
        if (index >= columns.size()) {
            return "";
        }
        var column = columns.get(index);
        if (header) {
            return column;
        }
        return records.cell(at, column);
    }

    @Override
    public Optional<Said> fault() {
        boolean broken = false;
        for (int i = 0; doubtful && i < columns.size(); i++) {
            broken |= cell(i).indexOf(Encodings.BROKEN) >= 0;
        }
        return broken
                ? Optional.of(Said.of("reading.row-not-in-encoding", line()))
                : Optional.empty();
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
