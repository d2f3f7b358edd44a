package fulcrum.storeworld;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;

/// The folder of a world, which has its name only once it is whole.
final class Folders {

    private Folders() {}

    /// Removes what an earlier run, which broke off, left behind.
    static void clear(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var found = Files.walk(folder)) {
            found.sorted(Comparator.reverseOrder()).forEach(Folders::delete);
        }
    }

    /// Removes a folder whose writing broke off, and gives its room back.
    static void giveUp(Path folder, Exception fault) {
        try {
            clear(folder);
        } catch (IOException | UncheckedIOException e) {
            fault.addSuppressed(e);
        }
    }

    private static void delete(Path path) {
        try {
            Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + path, e);
        }
    }

    /// Moves what exports know to be true beside the rest of the truth.
    static void gather(Path from, Path to) throws IOException {
        if (Files.exists(from)) {
            Files.move(from, to);
        }
    }

    static void giveName(Path work, Path target) throws IOException {
        Files.move(work, target, StandardCopyOption.ATOMIC_MOVE);
    }

    static Written counted(Path target, int days, long orders, long lines) throws IOException {
        long files = 0;
        long bytes = 0;
        try (var found = Files.walk(target.resolve("exports"))) {
            for (var file : (Iterable<Path>) found.filter(Files::isRegularFile)::iterator) {
                files++;
                bytes += Files.size(file);
            }
        }
        return new Written(target.resolve("exports"), days, orders, lines, files, bytes);
    }
}
