package fulcrum.ingest.reading;

import fulcrum.units.Said;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds the tables in a file, recognised by content and never by name.
public final class Reading {

    private final ReadingLimits limits;
    private final Path temp;
    private final Optional<Charset> declared;
    private final List<RawTable> tables = new ArrayList<>();
    private final List<Opened.Refusal> refused = new ArrayList<>();

    private Reading(ReadingLimits limits, Path temp, Optional<Charset> declared) {
        this.limits = limits;
        this.temp = temp;
        this.declared = declared;
    }

    /// `temp` is a folder for what must be unpacked to be read; `declared` beats every guess about
    /// the encoding of texts.
    public static Opened open(
            Path file,
            String originalName,
            ReadingLimits limits,
            Path temp,
            Optional<Charset> declared)
            throws IOException {
        return new Reading(limits, temp, declared).of(file, ShownNames.of(originalName));
    }

    private Opened of(Path file, String name) throws IOException {
        long size = Files.size(file);
        if (size > limits.upload()) {
            var most = Sizes.said(limits.upload());
            return new Opened.Refusal(
                    name, Said.of("reading.file-too-large", name, Sizes.said(size), most));
        }
        try {
            unpack(new Source(name, () -> Files.newInputStream(file), limits), size);
        } catch (Unreadable e) {
            return new Opened.Refusal(name, e.reason());
        }
        return new Opened.Tables(tables, refused);
    }

    private void unpack(Source source, long size) throws IOException {
        var content = Content.of(source.bytes().head(Content.HEAD));
        if (content == Content.GZIP) {
            read(Packed.gzip(source, size));
        } else {
            read(source);
        }
    }

    private void read(Source source) throws IOException {
        Files.createDirectories(temp);
        switch (Content.of(source.bytes().head(Content.HEAD))) {
            case TEXT -> tables.add(CsvTable.of(source, declared));
            default -> throw new Unreadable("reading.binary", source.name());
        }
    }
}
