package fulcrum.state;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.exception.SQLStateClass;
import org.jooq.impl.DSL;

/// The state database: who runs which store, what was imported, what was decided. A file of the
/// data directory, or a server where that directory names one.
public final class State implements AutoCloseable {

    private static final Settings SETTINGS =
            new Settings().withRenderQuotedNames(RenderQuotedNames.NEVER);

    private final Path directory;
    private final Database database;
    private final ReentrantLock writing = new ReentrantLock();

    private State(Path directory, Database database) {
        this.directory = directory;
        this.database = database;
    }

    /// Opens the state of a data directory and brings its tables up to this program.
    public static State open(Path directory) {
        try {
            var database = Database.of(directory);
            var state = over(directory, database);
            if (database instanceof PostgresServer) {
                carryOver(directory, state);
            }
            return state;
        } catch (SQLException e) {
            throw new StateUnavailable(directory.toString(), e);
        }
    }

    private static void carryOver(Path directory, State to) throws SQLException {
        try {
            Removal.carryOver(directory, to);
        } catch (SQLException | RuntimeException e) {
            to.close();
            throw e;
        }
    }

    static State over(Path directory, Database database) throws SQLException {
        try {
            Migrations.bringUp(database);
            database.hold();
            return new State(directory, database);
        } catch (SQLException | RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /// The data directory, in which what belongs to the state lies beside it.
    public Path directory() {
        return directory;
    }

    /// Copies what is committed into a new file, while others go on writing.
    ///
    /// @return false where the state is kept on a server, which has its own means for that
    public boolean copyTo(Path file) {
        return answered(connection -> database.copy(connection, file));
    }

    /// Reads; sees only what is committed.
    public <T> T read(Function<DSLContext, T> question) {
        return answered(connection -> question.apply(over(connection)));
    }

    /// Changes, all or nothing; one writer at a time.
    public <T> T transact(Function<DSLContext, T> change) {
        writing.lock();
        try {
            return answered(connection -> {
                database.begin(connection);
                return committed(connection, change);
            });
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

    private interface Answering<T> {
        T over(Connection connection) throws SQLException;
    }

    private <T> T answered(Answering<T> answering) {
        try {
            var connection = database.take();
            var answer = answered(connection, answering);
            database.giveBack(connection);
            return answer;
        } catch (SQLException e) {
            throw new StateUnavailable(database.name(), e);
        } catch (DataAccessException e) {
            if (isLost(e)) {
                throw new StateUnavailable(database.name(), e);
            }
            throw e;
        }
    }

    /// Whether there is no server any more, or it is just being stopped.
    private static boolean isLost(DataAccessException fault) {
        return fault.sqlStateClass() == SQLStateClass.C08_CONNECTION_EXCEPTION
                || fault.sqlState().startsWith("57P");
    }

    private static <T> T answered(Connection connection, Answering<T> answering)
            throws SQLException {
        try {
            return answering.over(connection);
        } catch (SQLException | RuntimeException | Error e) {
            connection.close();
            throw e;
        }
    }

    private <T> T committed(Connection connection, Function<DSLContext, T> change)
            throws SQLException {
        try {
            T result = change.apply(over(connection));
            end(connection, "commit");
            return result;
        } catch (RuntimeException | Error e) {
            end(connection, "rollback");
            throw e;
        }
    }

    private static void end(Connection connection, String how) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(how);
        }
    }

    private DSLContext over(Connection connection) {
        return DSL.using(connection, database.dialect(), SETTINGS);
    }

    @Override
    public void close() {
        try {
            database.close();
        } catch (SQLException e) {
            throw new StateUnavailable(database.name(), e);
        }
    }
}
