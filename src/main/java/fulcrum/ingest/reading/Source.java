package fulcrum.ingest.reading;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

/// Bytes on their way to becoming tables: what to call them, where they come from, and how much of
/// them is read. `file` is where they stand unpacked on disk, if they do.
record Source(String name, Bytes bytes, Optional<Path> file, ReadingLimits limits) {

    static Source of(Path file, String name, ReadingLimits limits) throws IOException {
        long size = Files.size(file);
        var modified = Files.getLastModifiedTime(file);
        return new Source(
                name, () -> unchanged(file, name, size, modified), Optional.of(file), limits);
    }

    Source unpacked(String name, Bytes bytes) {
        return new Source(name, bytes, Optional.empty(), limits);
    }

    /// Opening is what looks at the file again.
    void assertUnchanged() throws IOException {
        bytes.open().close();
    }

    byte[] head() throws IOException {
        try (var in = bytes.open()) {
            return in.readNBytes(Content.HEAD);
        }
    }

    /// The same bytes as a file, for what cannot be read in one go; unpacked into `temp` if needed.
    Source onDisk(Path temp) throws IOException {
        if (file.isPresent()) {
            return this;
        }
        Files.createDirectories(temp);
        var copy = Files.createTempFile(temp, "unpacked", "");
        try (var in = bytes.open();
                var out = Files.newOutputStream(copy)) {
            in.transferTo(out);
        }
        return of(copy, name, limits);
    }

    /// The bytes that were looked at must be those that are read, from the first to the last.
    private static InputStream unchanged(Path file, String name, long size, FileTime modified)
            throws IOException {
        assertUnchanged(file, name, size, modified);
        return new FilterInputStream(Files.newInputStream(file)) {
            @Override
            public int read() throws IOException {
                return ended(super.read());
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                return ended(super.read(buffer, offset, length));
            }

            private int ended(int read) throws IOException {
                if (read < 0) {
                    assertUnchanged(file, name, size, modified);
                }
                return read;
            }
        };
    }

    private static void assertUnchanged(Path file, String name, long size, FileTime modified)
            throws IOException {
        if (Files.size(file) != size || !Files.getLastModifiedTime(file).equals(modified)) {
            throw new Unreadable("reading.changed", name);
        }
    }
}
