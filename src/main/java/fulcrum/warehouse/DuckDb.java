package fulcrum.warehouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.locks.ReentrantLock;
import org.duckdb.DuckDBConnection;

/// One DuckDB file, locked down: no extensions, no network, files only in its own work folder.
final class DuckDb implements AutoCloseable {

    private final DuckDBConnection root;
    private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();
    private final ReentrantLock writing = new ReentrantLock();
    private final Hindsights hindsights;

    private DuckDb(DuckDBConnection root) {
        this.root = root;
        this.hindsights = new Hindsights(root::duplicate);
    }

    static DuckDb open(Path directory) {
        var work = work(directory);
        try {
            Files.createDirectories(work);
            var root =
                    (DuckDBConnection)
                            DriverManager.getConnection(
                                    "jdbc:duckdb:" + directory.resolve("facts.duckdb"),
                                    settings(work));
            return lockedDown(root);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot create " + work, e);
        } catch (SQLException e) {
            throw new WarehouseUnavailable("cannot open the facts in " + directory, e);
        }
    }

    private static DuckDb lockedDown(DuckDBConnection root) throws SQLException {
        try (var statement = root.createStatement()) {
            statement.execute("set enable_external_access = false");
            statement.execute("set lock_configuration = true");
            return new DuckDb(root);
        } catch (SQLException e) {
            close(root);
            throw e;
        }
    }

    private static Properties settings(Path work) {
        var settings = new Properties();
        settings.setProperty("memory_limit", "1GB");
        settings.setProperty("threads", String.valueOf(Runtime.getRuntime().availableProcessors()));
        settings.setProperty("temp_directory", work.resolve("spill").toString());
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        settings.setProperty("preserve_insertion_order", "false");
        // no older DuckDB reads this file, and its newer compression of text is faster and smaller
        settings.setProperty("storage_compatibility_version", "latest");
        settings.setProperty(
                "allowed_directories", "['%s']".formatted(work.toString().replace("'", "''")));
        return settings;
    }

    /// Where files may lie that the engine reads; emptied by whoever puts one there.
    static Path work(Path directory) {
        return directory.resolve("work").toAbsolutePath();
    }

    void run(Statements statements) {
        var done =
                ask(connection -> {
                    statements.in(connection);
                    return true;
                });
        assert done;
    }

    <T> T ask(Facts.Use<T> use) {
        Connection connection = null;
        try {
            connection = borrow();
            T answer = use.of(connection);
            idle.push(connection);
            return answer;
        } catch (SQLException e) {
            close(connection);
            throw new WarehouseUnavailable("the facts do not answer", e);
        } catch (RuntimeException e) {
            close(connection);
            throw Damage.of(e) == Damage.NONE
                    ? e
                    : new WarehouseUnavailable("the facts do not answer", e);
        }
    }

    /// What is asked of what was known earlier; the engine may fail it as any other question.
    <T> T askAs(Known known, Facts.Use<T> use) {
        try {
            return hindsights.ask(known, use);
        } catch (SQLException e) {
            throw new WarehouseUnavailable("the facts of that time do not answer", e);
        } catch (RuntimeException e) {
            throw Damage.of(e) == Damage.NONE
                    ? e
                    : new WarehouseUnavailable("the facts of that time do not answer", e);
        }
    }

    <T> T transact(Facts.Use<T> use) {
        writing.lock();
        try (var connection = root.duplicate()) {
            connection.setAutoCommit(false);
            try {
                T result = use.of(connection);
                connection.commit();
                hindsights.changed();
                return result;
            } catch (RuntimeException | SQLException e) {
                takeBack(connection, e);
                throw e;
            }
        } catch (SQLException e) {
            throw new WarehouseUnavailable("the facts could not be changed", e);
        } finally {
            writing.unlock();
        }
    }

    private static void takeBack(Connection connection, Exception fault) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            // an instance that died has nothing left to take back
            fault.addSuppressed(e);
        }
    }

    private Connection borrow() throws SQLException {
        var connection = idle.poll();
        return connection == null ? root.duplicate() : connection;
    }

    static void close(@org.jspecify.annotations.Nullable Connection connection) {
        if (connection == null) {
            return;
        }
        try {
            connection.close();
        } catch (SQLException e) {
            // it is being thrown away because it already failed
        }
    }

    @Override
    public void close() {
        hindsights.giveUp();
        idle.forEach(DuckDb::close);
        close(root);
    }

    /// What is run for its effect.
    @FunctionalInterface
    interface Statements {
        void in(Connection connection) throws SQLException;
    }
}
