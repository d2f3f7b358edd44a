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

    /// `temp` is a folder for what must be unpacked to be read; whoever gives it empties it when
    /// the tables are no longer read. `declared` beats every guess about the encoding of texts.
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
            read(unpacked(Source.of(file, name, limits), size), false);
        } catch (Unreadable e) {
            return new Opened.Refusal(name, e.reason());
        }
        return new Opened.Tables(tables, refused);
    }

    private Source unpacked(Source source, long size) throws IOException {
        return switch (Content.of(source.head())) {
            case GZIP -> Packed.gzip(source, size);
            case ZSTD -> Packed.zstd(source, size);
            default -> source;
        };
    }

    private void read(Source source, boolean member) throws IOException {
        switch (Content.of(source.head())) {
            case TEXT -> tables.add(CsvTable.of(DecodedText.of(source, declared)));
            case ZIP -> zip(source.onDisk(temp), member);
            case GZIP, ZSTD -> throw new Unreadable("reading.packed-twice", source.name());
            case OLE2 -> tables.addAll(XlsBook.tables(source.onDisk(temp)));
            case HTML -> tables.addAll(HtmlTables.tables(source, declared));
            case XML -> throw new Unreadable("reading.xml", source.name());
            case JSON -> tables.add(JsonTable.of(DecodedText.of(source, declared)));
            case SQLITE, DUCKDB, PARQUET -> throw new Unreadable("reading.database", source.name());
            case PDF, IMAGE -> throw new Unreadable("reading.picture", source.name());
            case PROGRAM -> throw new Unreadable("reading.binary", source.name());
            case PACKED -> throw new Unreadable("reading.other-packing", source.name());
        }
    }

    private void zip(Source source, boolean member) throws IOException {
        var archive = Archive.of(source);
        if (XlsxBook.is(archive)) {
            tables.addAll(XlsxBook.tables(archive));
        } else if (member) {
            throw new Unreadable("reading.zip-in-zip", source.name());
        } else {
            members(archive);
        }
    }

    /// Each member for itself: one that cannot be read does not keep the others back.
    private void members(Archive archive) throws IOException {
        for (var member : archive.members()) {
            var source = archive.member(member);
            try {
                if (!litter(member)) {
                    read(unpacked(source, member.packed()), true);
                }
            } catch (Unreadable e) {
                refused.add(new Opened.Refusal(source.name(), e.reason()));
            }
        }
        if (tables.isEmpty() && refused.isEmpty()) {
            throw new Unreadable("reading.empty", archive.source().name());
        }
    }

    /// What macOS and Windows put into every zip.
    private static boolean litter(Archive.Member member) {
        var path = member.path();
        return path.startsWith("__MACOSX/")
                || path.endsWith(".DS_Store")
                || path.endsWith("Thumbs.db")
                || path.endsWith("desktop.ini");
    }
}
