package fulcrum.ingest.reading;

import fulcrum.units.Said;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Some rows of a table, copied so that another thread can look at them while the next are read.
public final class RowBlock {

    private static final int LETTERS = 1 << 17;
    private static final int ROWS = 1 << 11;

    char[] text = new char[LETTERS];
    private int length;
    private int[] bounds = new int[1 << 14];
    private final long[] lines = new long[ROWS];
    private final int[] firstCells = new int[ROWS + 1];
    private final Map<Integer, Said> faults = new HashMap<>();
    private int cells;
    private int rows;

    /// Takes rows from where the stream stands until the block is full; false at their end.
    public boolean fill(RowStream from) throws java.io.IOException {
        length = 0;
        cells = 0;
        rows = 0;
        faults.clear();
        boolean more = true;
        while (more && rows < ROWS && length < LETTERS) {
            more = from.next();
            if (more) {
                from.fault().ifPresent(fault -> faults.put(rows, fault));
                lines[rows] = from.line();
                from.copyTo(this);
                firstCells[++rows] = cells;
            }
        }
        return more;
    }

    /// Adds letters; gives the place of the first.
    int letters(char[] row, int start, int size) {
        room(size);
        System.arraycopy(row, start, text, length, size);
        length += size;
        return length - size;
    }

    int letters(String letters) {
        int size = letters.length();
        room(size);
        letters.getChars(0, size, text, length);
        length += size;
        return length - size;
    }

    private void room(int size) {
        if (text.length - length < size) {
            text = Arrays.copyOf(text, Math.max(text.length * 2, length + size));
        }
    }

    /// Adds a cell to the row that is being copied.
    void cell(int from, int to) {
        if (2 * cells == bounds.length) {
            bounds = Arrays.copyOf(bounds, bounds.length * 2);
        }
        bounds[2 * cells] = from;
        bounds[2 * cells + 1] = to;
        cells++;
    }

    int rows() {
        return rows;
    }

    long line(int row) {
        return lines[row];
    }

    Optional<Said> fault(int row) {
        return Optional.ofNullable(faults.get(row));
    }

    int size(int row) {
        return firstCells[row + 1] - firstCells[row];
    }

    int from(int row, int cell) {
        return bounds[2 * (firstCells[row] + cell)];
    }

    int to(int row, int cell) {
        return bounds[2 * (firstCells[row] + cell) + 1];
    }
}
