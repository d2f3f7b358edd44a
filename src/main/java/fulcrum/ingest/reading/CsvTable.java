package fulcrum.ingest.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.Optional;

/// A text table: any delimiter, any of the encodings that shops meet.
final class CsvTable implements RawTable {

    private static final int SAMPLE = 1 << 16;

    private final Source source;
    private final Scan scan;
    private final Charset charset;
    private final int mark;
    private final boolean doubtful;
    private final Dialect dialect;

    private CsvTable(Source source, Scan scan, Optional<Charset> declared) throws IOException {
        var head = source.head();
        var byMark = Encodings.mark(head);
        var wide = byMark.map(Encodings.Mark::charset).or(() -> Encodings.utf16WithoutMark(head));
        this.source = source;
        this.scan = scan;
        this.mark = byMark.map(Encodings.Mark::length).orElse(0);
        this.charset = declared.or(() -> wide).orElseGet(() -> Encodings.decide(scan.evidence()));
        this.doubtful = scan.evidence().doubtful(charset);
        if (wide.isEmpty() && declared.isEmpty() && scan.evidence().binary()) {
            throw new Unreadable("reading.binary", source.name());
        }
        this.dialect = new DialectSniffer(sample(), source.name(), source.limits()).sniff();
    }

    /// Looks at all bytes once; throws [Unreadable] where they hold no table.
    static CsvTable of(Source source, Optional<Charset> declared) throws IOException {
        var scan = Scan.of(source.bytes());
        if (scan.evidence().bytes() == 0) {
            throw new Unreadable("reading.empty", source.name());
        }
        var table = new CsvTable(source, scan, declared);
        table.checkFirstRow();
        return table;
    }

    private String sample() throws IOException {
        var sample = new char[SAMPLE];
        int filled = 0;
        try (var reader = reader()) {
            int got = reader.read(sample, 0, SAMPLE);
            while (got > 0) {
                filled += got;
                got = reader.read(sample, filled, SAMPLE - filled);
            }
        }
        return new String(sample, 0, filled);
    }

    private void checkFirstRow() throws IOException {
        try (var rows = open()) {
            if (!rows.next()) {
                throw new Unreadable("reading.empty", source.name());
            }
            if (rows.size() > source.limits().columns()) {
                throw new Unreadable(
                        "reading.too-wide", source.name(), rows.line(), source.limits().columns());
            }
        }
    }

    private Reader reader() throws IOException {
        InputStream in = source.bytes().open();
        in.skipNBytes(mark);
        return new InputStreamReader(in, Encodings.decoder(charset));
    }

    @Override
    public RowStream open() throws IOException {
        return new CsvRows(reader(), source.name(), dialect, source.limits(), doubtful);
    }

    @Override
    public String name() {
        return source.name();
    }

    @Override
    public String sha256() {
        return scan.sha256();
    }

    @Override
    public String format() {
        return "csv %s %s".formatted(Encodings.said(charset), dialect.said());
    }

    @Override
    public Optional<Instant> exportedAt() {
        return NameTimes.in(source.name());
    }
}
