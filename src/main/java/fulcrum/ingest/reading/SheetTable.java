package fulcrum.ingest.reading;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/// One sheet of a workbook, one table of a page, one list of records.
record SheetTable(
        String name, String sha256, String format, Optional<Instant> exportedAt, Opener opener)
        implements RawTable {

    /// Begins to read the rows.
    @FunctionalInterface
    interface Opener {
        RowStream open() throws IOException;
    }

    @Override
    public RowStream open() throws IOException {
        return opener.open();
    }

    /// The `index`-th table, from 0, of the file with this hash.
    static String sha256(String ofFile, int index) {
        return index == 0 ? ofFile : ofFile + "#" + (index + 1);
    }
}
