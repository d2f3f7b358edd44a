package fulcrum.ingest.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.Optional;

/// A text whose bytes were looked at once: its hash, its encoding, and its characters as often as
/// they are needed.
final class DecodedText {

    private static final int HINT_SAMPLE = 1 << 18;

    private final Source source;
    private final Scan scan;
    private final Charset charset;
    private final int mark;

    private DecodedText(Source source, Scan scan, Optional<Charset> declared) throws IOException {
        var head = source.head();
        var byMark = Encodings.mark(head);
        var wide = byMark.map(Encodings.Mark::charset).or(() -> Encodings.utf16WithoutMark(head));
        this.source = source;
        this.scan = scan;
        this.mark = byMark.map(Encodings.Mark::length).orElse(0);
        var known = declared.or(() -> wide);
        this.charset = known.isPresent() ? known.get() : decide(source, scan.evidence());
        if (wide.isEmpty() && declared.isEmpty() && scan.evidence().binary()) {
            throw new Unreadable("reading.binary", source.name());
        }
    }

    private static Charset decide(Source source, TextEvidence evidence) throws IOException {
        var charset = Encodings.decide(evidence);
        if (!charset.equals(Encodings.WINDOWS_1252)) {
            return charset;
        }
        try (var in = source.bytes().open()) {
            return EastAsianHint.in(in.readNBytes(HINT_SAMPLE)).orElse(charset);
        }
    }

    /// `declared` beats marks and evidence.
    static DecodedText of(Source source, Optional<Charset> declared) throws IOException {
        var scan = Scan.of(source.bytes());
        if (scan.evidence().bytes() == 0) {
            throw new Unreadable("reading.empty", source.name());
        }
        return new DecodedText(source, scan, declared);
    }

    Reader reader() throws IOException {
        InputStream in = source.bytes().open();
        in.skipNBytes(mark);
        return new InputStreamReader(in, Encodings.decoder(charset));
    }

    /// The first characters, fewer where there are fewer.
    String beginning(int length) throws IOException {
        var text = new char[length];
        int filled = 0;
        try (var reader = reader()) {
            int got = reader.read(text, 0, length);
            while (got > 0) {
                filled += got;
                got = reader.read(text, filled, length - filled);
            }
        }
        return new String(text, 0, filled);
    }

    Source source() {
        return source;
    }

    String sha256() {
        return scan.sha256();
    }

    long bytes() {
        return scan.evidence().bytes();
    }

    String encoding() {
        return Encodings.said(charset);
    }

    /// Whether rows may hold characters that are none.
    boolean doubtful() {
        return scan.evidence().doubtful(charset);
    }
}
