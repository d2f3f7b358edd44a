package fulcrum.backup;

import java.time.Instant;
import java.util.List;

/// What a backup holds; it stands first in the file.
///
/// @param form of the file
/// @param program which program wrote the facts; others may settle the same rows otherwise
/// @param facts rows and contents of every fact table as one text, as they were
public record Manifest(int form, Instant at, String program, String facts, List<Entry> files) {

    static final int FORM = 1;
    static final String NAME = "manifest.json";

    public Manifest {
        if (form != FORM) {
            throw new IllegalArgumentException("form " + form);
        }
        files = List.copyOf(files);
    }

    /// One file of the data directory.
    ///
    /// @param name its path in the data directory, with `/`
    public record Entry(String name, long size, String sha256) {

        private static final String PLACES =
                "state\\.db|keys/[a-z0-9-]+\\.key|(kept|refused)/[\\p{L}\\p{N}][\\p{L}\\p{N}._-]*/[A-Za-z0-9][A-Za-z0-9._-]*";

        public Entry {
            if (!name.matches(PLACES) || size < 0 || !sha256.matches("[0-9a-f]{64}")) {
                throw new IllegalArgumentException("no file of a data directory: " + name);
            }
        }
    }

    public long size() {
        return files.stream().mapToLong(Entry::size).sum();
    }
}
