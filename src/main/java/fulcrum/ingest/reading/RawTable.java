package fulcrum.ingest.reading;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/// One table inside what the user gave: a CSV, one sheet, one member of an archive.
public interface RawTable {

    /// What people call it, safe to show: `orders.csv`, `export.zip/orders.csv`,
    /// `book.xlsx#Sheet1`.
    String name();

    /// Of the unpacked bytes in hex, so that `a.csv` and `a.csv.gz` are one; a second sheet and
    /// later ones add `#2`, `#3` …
    String sha256();

    /// For the report: `csv utf-8 ,`, `xlsx`, `html` …
    String format();

    /// When it was exported, as far as the file itself says. A time that stands in the name has no
    /// zone and is taken as UTC: it is for telling older from newer, not for arithmetic.
    Optional<Instant> exportedAt();

    /// Reads from the first row; may be called again.
    RowStream open() throws IOException;
}
