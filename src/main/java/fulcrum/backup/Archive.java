package fulcrum.backup;

import fulcrum.units.Said;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The file of a backup: a zip whose first entry says what follows. Nothing of it is believed
/// before its length and its SHA-256 are those that were said.
final class Archive {

    private static final int LONGEST_MANIFEST = 64 * 1024 * 1024;
    private static final int AT_ONCE = 1 << 16;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Archive() {}

    /// Where a file lies that is written, by its name in the manifest.
    interface Source {
        Path of(Manifest.Entry entry);
    }

    /// Where a file goes that is read.
    interface Sink {
        OutputStream open(Manifest.Entry entry) throws IOException;
    }

    sealed interface Read {
        record Whole(Manifest manifest) implements Read {}

        record Broken(Said why) implements Read {}
    }

    static void write(OutputStream to, Manifest manifest, Source source) throws IOException {
        try (var zip = new ZipOutputStream(to)) {
            zip.setLevel(Deflater.BEST_SPEED);
            zip.putNextEntry(new ZipEntry(Manifest.NAME));
            zip.write(JSON.writeValueAsBytes(manifest));
            zip.closeEntry();
            for (var entry : manifest.files()) {
                zip.putNextEntry(new ZipEntry(entry.name()));
                Files.copy(source.of(entry), zip);
                zip.closeEntry();
            }
        }
    }

    static Read read(Path file, Sink sink) throws IOException {
        try (var zip = new ZipInputStream(Files.newInputStream(file))) {
            var manifest = manifest(zip);
            return manifest.isEmpty()
                    ? new Read.Broken(Said.of("backup.no-backup", file))
                    : entries(zip, manifest.get(), sink);
        } catch (ZipException | EOFException e) {
            return new Read.Broken(Said.of("backup.cut-off", file));
        }
    }

    private static Optional<Manifest> manifest(ZipInputStream zip) throws IOException {
        var first = zip.getNextEntry();
        if (first == null || !first.getName().equals(Manifest.NAME)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(zip.readNBytes(LONGEST_MANIFEST), Manifest.class));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static Read entries(ZipInputStream zip, Manifest manifest, Sink sink)
            throws IOException {
        var missing = new LinkedHashMap<String, Manifest.Entry>();
        manifest.files().forEach(entry -> missing.put(entry.name(), entry));
        for (var next = zip.getNextEntry(); next != null; next = zip.getNextEntry()) {
            var entry = missing.remove(next.getName());
            if (entry == null) {
                return new Read.Broken(Said.of("backup.stranger", next.getName()));
            }
            if (!isCopied(zip, entry, sink)) {
                return new Read.Broken(Said.of("backup.changed", entry.name()));
            }
        }
        return missing.isEmpty()
                ? new Read.Whole(manifest)
                : new Read.Broken(Said.of("backup.missing", missing.firstEntry().getKey()));
    }

    /// Never more than was said, however much a crafted file holds.
    private static boolean isCopied(InputStream zip, Manifest.Entry entry, Sink sink)
            throws IOException {
        var digest = sha256();
        long left = entry.size();
        try (var out = new DigestOutputStream(sink.open(entry), digest)) {
            var buffer = new byte[AT_ONCE];
            for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                left -= read;
                if (left < 0) {
                    return false;
                }
                out.write(buffer, 0, read);
            }
        }
        return left == 0 && HexFormat.of().formatHex(digest.digest()).equals(entry.sha256());
    }

    static Manifest.Entry entry(String name, Path file) throws IOException {
        var digest = sha256();
        try (var out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            long size = Files.copy(file, out);
            return new Manifest.Entry(name, size, HexFormat.of().formatHex(digest.digest()));
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
