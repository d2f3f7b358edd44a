package fulcrum.ingest.reading;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/// A text table: any delimiter, any of the encodings that shops meet.
record CsvTable(DecodedText text, Dialect dialect) implements RawTable {

    private static final int SAMPLE = 1 << 16;

    /// Throws [Unreadable] where the text holds no table.
    static CsvTable of(DecodedText text) throws IOException {
        var source = text.source();
        var sniffer = new DialectSniffer(text.beginning(SAMPLE), source.name(), source.limits());
        var table = new CsvTable(text, sniffer.sniff());
        table.checkFirstRow();
        return table;
    }

    private void checkFirstRow() throws IOException {
        try (var rows = open()) {
            if (!rows.next()) {
                throw new Unreadable("reading.empty", name());
            }
            int most = text.source().limits().columns();
            if (rows.size() > most) {
                throw new Unreadable("reading.too-wide", name(), rows.line(), most);
            }
        }
    }

    @Override
    public RowStream open() throws IOException {
        var limits = text.source().limits();
        return new CsvRows(text.reader(), name(), dialect, limits, text.doubtful());
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
        return "csv %s %s".formatted(text.encoding(), dialect.said());
    }

    @Override
    public Optional<Instant> exportedAt() {
        return NameTimes.in(name());
    }
}
