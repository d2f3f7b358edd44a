package fulcrum.ingest;

import de.siegmar.fastcsv.writer.CsvWriter;
import fulcrum.ingest.keeping.Scrubbing;
import fulcrum.ingest.layout.Headers;
import fulcrum.units.SpreadsheetText;
import fulcrum.units.Texts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The refused rows of one import as a file that can be corrected and dropped again: the columns of
/// the original, then line, column, value and reason. UTF-8 with BOM, so that Excel opens it.
final class RefusedRows implements AutoCloseable {

    /// Columns beside those of the original; a layout passes over them.
    static final List<String> OWN =
            List.of("fulcrum: line", "fulcrum: column", "fulcrum: value", "fulcrum: reason");

    /// The column that names the import which a corrected file mends.
    static final String MENDS = "fulcrum: import";

    private final Path file;
    private final Headers headers;
    private final Scrubbing scrubbing;
    private final String importId;
    private final Texts english = Texts.in(Texts.ENGLISH);
    private final Texts chinese = Texts.in(Texts.CHINESE);
    private @Nullable CsvWriter writer;
    private long rows;

    RefusedRows(Path file, Headers headers, Scrubbing scrubbing, ImportId id) {
        this.file = file;
        this.headers = headers;
        this.scrubbing = scrubbing;
        this.importId = id.value();
    }

    void add(RefusedRow row) throws IOException {
        var out = opened();
        var fault = row.fault();
        var cells = new ArrayList<String>();
        for (int i = 0; i < headers.names().size(); i++) {
            cells.add(safe(scrubbing.kept(i, row.cell(i))));
        }
        int column = fault.column().isEmpty() ? -1 : headers.find(fault.column()).orElse(-1);
        cells.add(String.valueOf(row.line()));
        cells.add(fault.column());
        cells.add(column >= 0 && scrubbing.changes(column) ? "" : safe(fault.value()));
        cells.add(english.say(fault.reason()) + " / " + chinese.say(fault.reason()));
        cells.add(importId);
        out.writeRecord(cells);
        rows++;
    }

    /// A number below zero is no formula, nor is an id in Excel's own wrapping.
    private static String safe(String cell) {
        boolean number =
                cell.length() > 1
                        && cell.substring(1)
                                .chars()
                                .allMatch(c -> Character.isDigit(c) || c == '.' || c == ',');
        return number || cell.startsWith("=\"") ? cell : SpreadsheetText.of(cell);
    }

    long rows() {
        return rows;
    }

    private CsvWriter opened() throws IOException {
        var open = writer;
        if (open == null) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
            out.write('\uFEFF');
            open = CsvWriter.builder().build(out);
            writer = open;
            var header = new ArrayList<String>(headers.names());
            header.addAll(OWN);
            header.add(MENDS);
            open.writeRecord(header);
        }
        return open;
    }

    @Override
    public void close() throws IOException {
        if (writer != null) {
            writer.close();
        }
    }
}
