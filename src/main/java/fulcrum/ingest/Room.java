package fulcrum.ingest;

import fulcrum.units.Said;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The room on the disk of the data directory. An import needs some of it for the rows that are
/// kept, the typed rows on their way, the facts and the engine's log; they are in place together
/// for a moment, so it is refused before it begins rather than broken off.
final class Room {

    private static final long MIB = 1L << 20;

    /// Without this much nothing is imported, and the program says that it is not well.
    private static final long LEAST = 16 * MIB;

    /// Of the size of a text file (trust.md R5), and of a packed one, whose text is longer.
    private static final int TIMES = 3;

    private static final int TIMES_PACKED = 15;
    private static final List<String> FULL =
            List.of("No space left on device", "disk is full", "not enough space on the disk");

    private final Path directory;

    Room(Path directory) {
        this.directory = directory;
    }

    boolean isThere() {
        return free() >= LEAST;
    }

    /// What is missing for a file, if anything.
    Optional<Said> lacking(Path file, String name) throws IOException {
        long times = isPacked(file) ? TIMES_PACKED : TIMES;
        long needed = Math.max(LEAST, Files.size(file) * times);
        long free = free();
        return free >= needed
                ? Optional.empty()
                : Optional.of(
                        Said.of(
                                "ingest.no-room",
                                name,
                                mebibytes(needed),
                                directory,
                                mebibytes(free)));
    }

    /// The sentence for a fault that a full disk caused.
    Optional<Said> full(Throwable fault, String name) {
        return isFull(fault)
                ? Optional.of(Said.of("ingest.disk-full", name, directory, mebibytes(free())))
                : Optional.empty();
    }

    /// A full disk shows in the words of the fault, or in that nothing is left.
    private boolean isFull(@Nullable Throwable fault) {
        for (var cause = fault; cause != null; cause = cause.getCause()) {
            var words = String.valueOf(cause.getMessage());
            if (FULL.stream().anyMatch(words::contains)) {
                return true;
            }
        }
        return free() < MIB;
    }

    private long free() {
        try {
            return Files.getFileStore(directory).getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look at the disk of " + directory, e);
        }
    }

    private static boolean isPacked(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var first = in.readNBytes(2);
            return first.length == 2
                    && ((first[0] == 'P' && first[1] == 'K')
                            || ((first[0] & 0xFF) == 0x1F && (first[1] & 0xFF) == 0x8B));
        }
    }

    /// Rounded up, so that what is said to be needed is enough.
    private static String mebibytes(long bytes) {
        return "%d MiB".formatted((bytes + MIB - 1) / MIB);
    }
}
