package fulcrum.backup;

import fulcrum.ingest.Imports;
import fulcrum.state.State;
import fulcrum.store.Stores;
import fulcrum.units.Said;
import fulcrum.warehouse.Warehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Backups of a data directory: the state, the keys, and the rows as they were read. Facts are not
/// in them: they are built from the rows.
public final class Backups {

    private static final List<String> FOLDERS = List.of("keys", "kept", "refused");
    private static final String STATE = "state.db";
    private static final String UNFINISHED = ".part";

    private final State state;
    private final Imports imports;
    private final Warehouse warehouse;
    private final InstantSource clock;

    public Backups(State state, Imports imports, Warehouse warehouse, InstantSource clock) {
        this.state = state;
        this.imports = imports;
        this.warehouse = warehouse;
        this.clock = clock;
    }

    /// Writes a backup while the directory is in use; imports wait until it is done.
    ///
    /// @param file where none is yet; only its owner may read it, as it holds the keys
    public Outcome make(Path file) {
        if (Files.exists(file)) {
            return new Outcome.Refused(Said.of("backup.is-there", file));
        }
        var folder = file.toAbsolutePath().resolve("..").normalize();
        if (!Files.isDirectory(folder)) {
            return new Outcome.Refused(Said.of("backup.no-folder", folder));
        }
        return imports.undisturbed(() -> {
            try {
                return made(file);
            } catch (IOException e) {
                return new Outcome.Refused(
                        Said.of("backup.cannot-write", file, String.valueOf(e.getMessage())));
            }
        });
    }

    private Outcome made(Path file) throws IOException {
        var directory = state.directory();
        var work = Files.createDirectories(directory.resolve("work"));
        var copy = Files.createTempDirectory(work, "backup");
        try {
            if (!state.copyTo(copy.resolve(STATE))) {
                return new Outcome.Refused(Said.of("backup.on-server"));
            }
            var manifest = manifest(directory, copy.resolve(STATE));
            written(file, manifest, directory, copy);
            return new Outcome.Done(manifest, Outcome.Agreement.NOT_LOOKED_AT);
        } finally {
            Folders.delete(copy);
        }
    }

    private Manifest manifest(Path directory, Path copied) throws IOException {
        var files = new ArrayList<Manifest.Entry>();
        files.add(Archive.entry(STATE, copied));
        for (var folder : FOLDERS) {
            for (var file : Folders.files(directory.resolve(folder))) {
                var name = directory.relativize(file).toString().replace('\\', '/');
                if (!name.endsWith(UNFINISHED)) {
                    files.add(Archive.entry(name, file));
                }
            }
        }
        return new Manifest(
                Manifest.FORM, clock.instant(), program(), warehouse.fingerprint(), files);
    }

    private static void written(Path file, Manifest manifest, Path directory, Path copy)
            throws IOException {
        var unfinished = file.resolveSibling(file.getFileName() + UNFINISHED);
        try {
            try (var out = Folders.own(unfinished)) {
                Archive.write(
                        out,
                        manifest,
                        entry ->
                                (entry.name().equals(STATE) ? copy : directory)
                                        .resolve(entry.name()));
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /// Which program settles facts; unknown where it runs from its classes.
    private static String program() {
        var version = Backups.class.getPackage().getImplementationVersion();
        return version == null ? "" : version;
    }

    /// Restores a backup into a folder of its own, builds the facts and compares them.
    ///
    /// @param work in which that folder is made, and taken away again
    public static Outcome verify(Path file, Path work, InstantSource clock) {
        try {
            var folder = Files.createTempDirectory(Files.createDirectories(work), "verify");
            try {
                return new Restoring(file, folder).fresh() instanceof Outcome.Refused refused
                        ? refused
                        : compared(file, folder, clock, Set.of());
            } finally {
                Folders.delete(folder);
            }
        } catch (IOException e) {
            return unreadable(file, e);
        }
    }

    /// Puts a backup back. Nothing is touched before all of it is found whole.
    ///
    /// @param directory that nobody uses now
    /// @param replace true where what is there may be set aside
    public static Outcome restore(Path file, Path directory, boolean replace, InstantSource clock) {
        if (!Files.exists(file)) {
            return new Outcome.Refused(Said.of("backup.no-file", file));
        }
        try {
            var restoring = new Restoring(file, directory);
            var gone = restoring.forgotten();
            var put = replace ? restoring.instead(clock.instant()) : restoring.fresh();
            return put instanceof Outcome.Refused ? put : compared(file, directory, clock, gone);
        } catch (IOException e) {
            return unreadable(file, e);
        }
    }

    /// True where a restore did not come to its end, so that nobody may go on with the directory.
    public static boolean isHalf(Path directory) {
        return Files.exists(directory.resolve(Restoring.ON_THE_WAY));
    }

    private static Outcome unreadable(Path file, IOException e) {
        return new Outcome.Refused(
                e instanceof NoSuchFileException
                        ? Said.of("backup.no-file", file)
                        : Said.of("backup.cannot-read", file, String.valueOf(e.getMessage())));
    }

    /// Builds the facts anew. Who was forgotten since stays forgotten.
    private static Outcome compared(
            Path file, Path directory, InstantSource clock, Set<String> forgotten)
            throws IOException {
        if (!(Archive.read(file, Folders::nowhere) instanceof Archive.Read.Whole(var manifest))) {
            return new Outcome.Refused(Said.of("backup.cut-off", file));
        }
        try (var state = State.open(directory);
                var warehouse = Warehouse.open(directory)) {
            var imports = new Imports(state, new Stores(state), warehouse, directory, clock);
            var _ = imports.heal();
            boolean same = warehouse.fingerprint().equals(manifest.facts());
            var _ = imports.keepForgotten(forgotten);
            return new Outcome.Done(
                    manifest,
                    same
                            ? Outcome.Agreement.SAME
                            : manifest.program().equals(program())
                                    ? Outcome.Agreement.OTHERWISE
                                    : Outcome.Agreement.OTHER_PROGRAM);
        }
    }
}
