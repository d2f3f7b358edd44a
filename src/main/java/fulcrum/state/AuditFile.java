package fulcrum.state;

import de.siegmar.fastcsv.writer.CsvWriter;
import fulcrum.units.SpreadsheetText;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/// Entries of the audit log as a CSV file.
public final class AuditFile {

    private AuditFile() {}

    public static String written(List<AuditLog.Entry> entries) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord("number", "at", "person", "deed", "details", "hash");
            for (var entry : entries) {
                csv.writeRecord(
                        String.valueOf(entry.sequence()),
                        entry.happenedAt().toString(),
                        SpreadsheetText.of(entry.person()),
                        entry.deed(),
                        SpreadsheetText.of(entry.details()),
                        entry.hash());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
