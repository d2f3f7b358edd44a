package fulcrum.state;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where a test keeps state. Classes about state run once with each; all others with `-Dstate=`
/// (`mvn test -Dstate=postgres` runs every test on a server).
public enum Keeping {
    SQLITE,
    POSTGRES;

    /// What other tests run with.
    public static Keeping chosen() {
        return System.getProperty("state", "sqlite").equals("postgres") ? POSTGRES : SQLITE;
    }

    /// Opens state in a folder, the first time with a new database.
    public State open(Path folder) {
        prepare(folder);
        if (this == SQLITE) {
            begin(folder);
        }
        return State.open(folder);
    }

    /// With tables that were made once for all tests, which takes most of the time of opening.
    private static void begin(Path folder) {
        var file = folder.resolve(SqliteFile.NAME);
        try {
            if (!Files.exists(file) && !Files.exists(folder.resolve(Database.ADDRESS))) {
                Files.createDirectories(folder);
                Files.copy(Ready.FILE, file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// State in which nothing is written yet.
    private static final class Ready {
        static final Path FILE = made();

        private static Path made() {
            try {
                var folder = Files.createTempDirectory("fulcrum-state");
                State.open(folder).close();
                var file = folder.resolve(SqliteFile.NAME);
                folder.toFile().deleteOnExit();
                file.toFile().deleteOnExit();
                return file;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// Names the database of a folder, before a program opens it.
    public void prepare(Path folder) {
        var file = folder.resolve(Database.ADDRESS);
        if (this == SQLITE || Files.exists(file)) {
            return;
        }
        var server = ThrowawayServer.get();
        assumeTrue(
                server.isPresent(),
                "skipped: no PostgreSQL on this machine (Debian: apt-get install postgresql)");
        try {
            Files.createDirectories(folder);
            Files.writeString(file, server.orElseThrow().database() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Changes what was written, as whoever owns the database can.
    public void tamper(State state, String change) {
        var on = this == POSTGRES ? " on audit_log" : "";
        state.write(db -> {
            db.execute("drop trigger audit_log_not_changed" + on);
            db.execute("drop trigger audit_log_not_removed" + on);
            db.execute(change);
        });
    }
}
