package fulcrum.backup;

import fulcrum.ingest.Imports;
import fulcrum.state.State;
import fulcrum.units.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// One backup on its way into a data directory: all of it lies beside what is there before anything
/// takes its place.
final class Restoring {

    static final String ON_THE_WAY = "restoring";

    /// What a data directory consists of, the state last: without it there is none.
    private static final List<String> PARTS = List.of("keys", "kept", "refused", "state.db");

    /// What is made anew, or belongs to the state that goes.
    private static final List<String> FACTS =
            List.of("facts.duckdb", "facts.duckdb.wal", "state.db-wal", "state.db-shm");

    private final Path file;
    private final Path directory;
    private final Path onTheWay;

    Restoring(Path file, Path directory) {
        this.file = file;
        this.directory = directory;
        this.onTheWay = directory.resolve(ON_THE_WAY);
    }

    private List<Path> present() {
        return Stream.concat(PARTS.stream(), FACTS.stream())
                .map(directory::resolve)
                .filter(Files::exists)
                .toList();
    }

    /// Customers who are forgotten there now.
    Set<String> forgotten() {
        if (!Files.exists(directory.resolve("state.db"))) {
            return Set.of();
        }
        try (var state = State.open(directory)) {
            return Imports.forgotten(state);
        }
    }

    /// Into a directory that holds no data.
    Outcome fresh() throws IOException {
        return present().isEmpty()
                ? put(List.of(), directory)
                : new Outcome.Refused(Said.of("backup.not-empty", directory));
    }

    /// In place of what is there, which is set aside.
    Outcome instead(Instant now) throws IOException {
        var aside = directory.resolve("before-" + now.toString().replace(':', '-'));
        return put(present(), aside);
    }

    private Outcome put(List<Path> present, Path aside) throws IOException {
        if (Archive.read(file, Folders::nowhere) instanceof Archive.Read.Broken(var why)) {
            return new Outcome.Refused(why);
        }
        Folders.delete(onTheWay);
        Files.createDirectories(onTheWay);
        var read = Archive.read(file, entry -> Folders.own(onTheWay.resolve(entry.name())));
        if (!(read instanceof Archive.Read.Whole(var manifest))) {
            Folders.delete(onTheWay);
            return new Outcome.Refused(Said.of("backup.cut-off", file));
        }
        for (var part : present) {
            Files.createDirectories(aside);
            Files.move(part, aside.resolve(part.getFileName()));
        }
        for (var part : PARTS) {
            if (Files.exists(onTheWay.resolve(part))) {
                Files.move(onTheWay.resolve(part), directory.resolve(part));
            }
        }
        Folders.delete(onTheWay);
        return new Outcome.Done(manifest, Outcome.Agreement.NOT_LOOKED_AT);
    }
}
