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
import org.jooq.SQLDialect;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/// The state database: who runs which store, what was imported, what was decided.
///
/// SQLite in one file, write-ahead log, every commit on disk before it is acknowledged.
public final class State implements AutoCloseable {

    private static final Settings SETTINGS =
            new Settings().withRenderQuotedNames(RenderQuotedNames.NEVER);

    private final Path directory;
    private final SQLiteDataSource source;
    private final ReentrantLock writing = new ReentrantLock();
    private final Connection keptOpen;

    private State(Path directory, SQLiteDataSource source) throws SQLException {
        this.directory = directory;
        this.source = source;
        this.keptOpen = source.getConnection();
    }

    /// Opens `state.db` in the data directory and brings its tables up to this program.
    public static State open(Path directory) {
        try {
            Files.createDirectories(directory);
            var source = new SQLiteDataSource(config());
            source.setUrl("jdbc:sqlite:" + directory.resolve("state.db"));
            Migrations.bringUp(source);
            return new State(directory, source);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot create the data directory " + directory, e);
        } catch (SQLException e) {
            throw new StateUnavailable(directory.resolve("state.db"), e);
        }
    }

    private static SQLiteConfig config() {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(10_000);
        return config;
    }

    /// The data directory, in which what belongs to the state lies beside it.
    public Path directory() {
        return directory;
    }

    /// Reads; sees only what is committed.
    public <T> T read(Function<DSLContext, T> question) {
        try (var connection = source.getConnection()) {
            return question.apply(DSL.using(connection, SQLDialect.SQLITE, SETTINGS));
        } catch (SQLException e) {
            throw new StateUnavailable(Path.of(source.getUrl()), e);
        }
    }

    /// Changes, all or nothing; one writer at a time.
    public <T> T transact(Function<DSLContext, T> change) {
        writing.lock();
        try (var connection = source.getConnection()) {
            connection.createStatement().execute("begin immediate");
            return committed(connection, change);
        } catch (SQLException e) {
            throw new StateUnavailable(Path.of(source.getUrl()), e);
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

    private static <T> T committed(Connection connection, Function<DSLContext, T> change)
            throws SQLException {
        try {
            T result = change.apply(DSL.using(connection, SQLDialect.SQLITE, SETTINGS));
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
        } catch (SQLException e) {
            throw new StateUnavailable(Path.of(source.getUrl()), e);
        }
    }
}
