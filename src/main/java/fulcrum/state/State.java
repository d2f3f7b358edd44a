package fulcrum.state;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jooq.DSLContext;

/// The state database: who runs which store, what was imported, what was decided.
///
/// Every commit is on disk before it is acknowledged, and there is one writer at a time.
public final class State implements AutoCloseable {

    private final Database database;
    private final ReentrantLock writing = new ReentrantLock();
    private final Connection keptOpen;

    private State(Database database) throws SQLException {
        this.database = database;
        this.keptOpen = database.source().getConnection();
    }

    /// Opens the state of the data directory and brings its tables up to this program.
    public static State open(Path directory) {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot create the data directory " + directory, e);
        }
        var state = open(Database.of(directory));
        if (!state.database.isFile()) {
            try {
                Removal.carryOver(directory.resolve(Database.FILE), state);
            } catch (RuntimeException e) {
                state.close();
                throw e;
            }
        }
        return state;
    }

    static State open(Database database) {
        try {
            Migrations.bringUp(database);
            return new State(database);
        } catch (SQLException e) {
            throw new StateUnavailable(database.name(), e);
        }
    }

    /// Reads; sees only what is committed.
    public <T> T read(Function<DSLContext, T> question) {
        try (var connection = database.source().getConnection()) {
            return question.apply(database.questions(connection));
        } catch (SQLException e) {
            throw new StateUnavailable(database.name(), e);
        }
    }

    /// Changes, all or nothing; one writer at a time.
    public <T> T transact(Function<DSLContext, T> change) {
        writing.lock();
        try (var connection = database.source().getConnection()) {
            connection.createStatement().execute(database.begin());
            return committed(connection, change);
        } catch (SQLException e) {
            throw new StateUnavailable(database.name(), e);
        } finally {
            writing.unlock();
        }
    }

    /// As {@link #transact}, for a change that gives nothing back.
    public void write(Consumer<DSLContext> change) {
        var done =
                transact(db -> {
                    change.accept(db);
                    return true;
                });
        assert done;
    }

    private <T> T committed(Connection connection, Function<DSLContext, T> change)
            throws SQLException {
        try {
            T result = change.apply(database.questions(connection));
            connection.createStatement().execute("commit");
            return result;
        } catch (RuntimeException | Error e) {
            connection.createStatement().execute("rollback");
            throw e;
        }
    }

    @Override
    public void close() {
        try {
            keptOpen.close();
            database.close();
        } catch (SQLException e) {
            throw new StateUnavailable(database.name(), e);
        }
    }
}
