package fulcrum.ingest.reading;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/// Records as a table: a list of objects or one object per line, with a first row of the names that
/// any of them has.
record JsonTable(DecodedText text, List<String> columns) implements RawTable {

    /// Throws [Unreadable] where there are no records.
    static JsonTable of(DecodedText text) throws IOException {
        var columns = new LinkedHashSet<String>();
        var source = text.source();
        try (var records = new JsonRecords(text.reader(), source.name(), source.limits())) {
            while (records.next()) {
                columns.addAll(records.columns());
                if (columns.size() > source.limits().columns()) {
                    throw new Unreadable(
                            "reading.too-wide",
                            source.name(),
                            records.line(),
                            source.limits().columns());
                }
            }
        }
        if (columns.isEmpty()) {
            throw new Unreadable("reading.json-no-records", source.name(), 1);
        }
        return new JsonTable(text, new ArrayList<>(columns));
    }

    @Override
    public RowStream open() throws IOException {
        var source = text.source();
        var records = new JsonRecords(text.reader(), source.name(), source.limits());
        return new JsonRows(columns, records, text.doubtful());
    }

    @Override
    public String name() {
        return text.source().name();
    }

    @Override
    public String sha256() {
        return text.sha256();
    }

    @Override
    public String format() {
        return "json " + text.encoding();
    }

    @Override
    public Optional<Instant> exportedAt() {
        return NameTimes.in(name());
    }
}
