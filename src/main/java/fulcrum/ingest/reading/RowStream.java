package fulcrum.ingest.reading;

import fulcrum.units.Said;
import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/// The rows of a table, one at a time; rows without any text are passed over.
public interface RowStream extends Closeable {

    /// Steps to the next row. Throws [Unreadable] where nothing behind that place can be read.
    boolean next() throws IOException;

    /// The physical line on which the row begins, from 1; in a workbook, its row number.
    long line();

    int size();

    /// The text as it stands in the file; empty beyond the last cell.
    String cell(int index);

    /// Adds the cells of this row to a block.
    default void copyTo(RowBlock block) {
        for (int i = 0; i < size(); i++) {
            var text = cell(i);
            int from = block.letters(text);
            block.cell(from, from + text.length());
        }
    }

    /// Why this row must be refused, where reading it already shows that.
    default Optional<Said> fault() {
        return Optional.empty();
    }
}
