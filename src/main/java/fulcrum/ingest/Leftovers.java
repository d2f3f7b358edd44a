package fulcrum.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Kept and refused rows that no import knows: a crash, or a full disk, left them behind.
final class Leftovers {

    private final Directory directory;
    private final Set<Path> known = new HashSet<>();

    Leftovers(Directory directory, List<Ledger.Entry> entries) {
        this.directory = directory;
        for (var entry : entries) {
            known.add(directory.kept(entry.keptAs()));
            known.add(directory.refused(entry.store(), entry.id()));
        }
    }

    void sweep() {
        sweep(directory.root().resolve("kept"));
        sweep(directory.root().resolve("refused"));
    }

    private void sweep(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                if (!known.contains(file)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot clear " + folder, e);
        }
    }
}
