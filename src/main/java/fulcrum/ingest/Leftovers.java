package fulcrum.ingest;

import fulcrum.warehouse.FactKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
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
        sweepWork(directory.root().resolve("work"));
    }

    /// Typed rows that were never loaded, and what was unpacked; the rest there belongs to others.
    private static void sweepWork(Path work) {
        if (!Files.isDirectory(work)) {
            return;
        }
        try (var files = Files.list(work)) {
            for (var file : files.toList()) {
                if (isTyped(file)) {
                    Files.deleteIfExists(file);
                } else if (file.getFileName().toString().startsWith(Scratch.NAME)) {
                    new Scratch(file).close();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot clear " + work, e);
        }
    }

    private static boolean isTyped(Path file) {
        var name = file.getFileName().toString();
        return Arrays.stream(FactKind.values())
                .anyMatch(kind -> name.matches(kind.table() + "-\\d+\\.csv"));
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
