package fulcrum.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/// A folder for what one file must be unpacked to while it is read; gone with all in it afterwards,
/// for what is unpacked still names people.
record Scratch(Path folder) implements AutoCloseable {

    static final String NAME = "reading-";

    static Scratch in(Path directory) throws IOException {
        var work = Files.createDirectories(directory.resolve("work"));
        return new Scratch(Files.createTempDirectory(work, NAME));
    }

    @Override
    public void close() throws IOException {
        try (var all = Files.walk(folder)) {
            for (var one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(one);
            }
        }
    }
}
