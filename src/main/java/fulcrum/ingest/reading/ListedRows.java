package fulcrum.ingest.reading;

import java.util.List;

/// Rows that stand in memory; the line is the place in the list.
final class ListedRows implements RowStream {

    private final List<List<String>> rows;
    private int at = -1;

    ListedRows(List<List<String>> rows) {
        this.rows = rows;
    }

    @Override
    public boolean next() {
        at = Math.min(at + 1, rows.size());
        while (at < rows.size() && rows.get(at).stream().allMatch(String::isBlank)) {
            at++;
        }
        return at < rows.size();
    }

    @Override
    public long line() {
        return at + 1L;
    }

    @Override
    public int size() {
        return at < rows.size() ? rows.get(at).size() : 0;
    }

    @Override
    public String cell(int index) {
        return index < size() ? rows.get(at).get(index) : "";
    }

    @Override
    public void close() {}
}
