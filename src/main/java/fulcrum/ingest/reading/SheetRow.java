package fulcrum.ingest.reading;

import fulcrum.units.Said;
import java.util.Arrays;
import java.util.Optional;

/// The row of a sheet that is being read; cells may come in any order and with gaps.
final class SheetRow {

    private final int most;
    private String[] cells = new String[32];
    private int size;
    private boolean tooMany;
    private long line;

    SheetRow(int most) {
        this.most = most;
    }

    void begin(long line) {
        Arrays.fill(cells, 0, size, "");
        this.line = line;
        size = 0;
        tooMany = false;
    }

    void set(int column, String text) {
        if (text.isEmpty()) {
            return;
        }
        if (column >= most) {
            tooMany = true;
            return;
        }
        if (column >= cells.length) {
            cells = Arrays.copyOf(cells, Math.min(most, Math.max(column + 1, cells.length * 2)));
        }
        if (column >= size) {
            Arrays.fill(cells, size, column, "");
            size = column + 1;
        }
        cells[column] = text;
    }

    boolean blank() {
        for (int i = 0; i < size; i++) {
            if (!cells[i].isBlank()) {
                return false;
            }
        }
        return !tooMany;
    }

    long line() {
        return line;
    }

    int size() {
        return size;
    }

    String cell(int index) {
        return index < size ? cells[index] : "";
    }

    Optional<Said> fault() {
        return tooMany
                ? Optional.of(Said.of("reading.row-too-wide", line, most))
                : Optional.empty();
    }
}
