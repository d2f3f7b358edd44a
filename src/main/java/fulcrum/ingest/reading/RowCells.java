package fulcrum.ingest.reading;

import java.util.Arrays;

/// Where the cells of one row begin and end; places count from the start of the row.
final class RowCells {

    private final int most;
    private int[] bounds = new int[64];
    private int size;

    /// One cell more than `most` is kept, to show that there are too many.
    RowCells(int most) {
        this.most = most;
    }

    void clear() {
        size = 0;
    }

    void add(int from, int to) {
        if (size > most) {
            return;
        }
        if (2 * size == bounds.length) {
            bounds = Arrays.copyOf(bounds, bounds.length * 2);
        }
        bounds[2 * size] = from;
        bounds[2 * size + 1] = to;
        size++;
    }

    int size() {
        return size;
    }

    boolean tooMany() {
        return size > most;
    }

    String text(char[] row, int start, int cell) {
        int from = bounds[2 * cell];
        return new String(row, start + from, bounds[2 * cell + 1] - from);
    }

    /// Adds the cells of a row whose first letter stands at this place of the block.
    void copyTo(RowBlock block, int start) {
        for (int cell = 0; cell < size; cell++) {
            block.cell(start + bounds[2 * cell], start + bounds[2 * cell + 1]);
        }
    }

    boolean blank(char[] row, int start) {
        for (int cell = 0; cell < size; cell++) {
            for (int at = bounds[2 * cell]; at < bounds[2 * cell + 1]; at++) {
                if (!Character.isWhitespace(row[start + at])) {
                    return false;
                }
            }
        }
        return true;
    }
}
