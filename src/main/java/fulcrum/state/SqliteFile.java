package fulcrum.state;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import javax.sql.DataSource;
import org.jooq.SQLDialect;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/// SQLite in one file, write-ahead log, every commit on disk before it is acknowledged.
///
/// @param keptOpen so that the log is not folded in at the end of every question
/// @param idle open and asked nothing just now: opening one reads all tables' definitions, which
///   takes ten times as long as most questions do
/// @param opened the file as it was when it was opened, whatever its name leads to later
record SqliteFile(
        DataSource source,
        Path file,
        Object opened,
        Connection keptOpen,
        BlockingQueue<Connection> idle)
        implements Database {

    static final String NAME = "state.db";

    private static final int MOST_IDLE = 8;

    static SqliteFile in(Path directory) throws SQLException {
        var file = directory.resolve(NAME);
        var source = new SQLiteDataSource(config());
        source.setUrl("jdbc:sqlite:" + file);
        var first = source.getConnection();
        return new SqliteFile(
                source, file, identity(file), first, new LinkedBlockingQueue<>(MOST_IDLE));
    }

    /// Which file a name leads to; names alone where the system has no other identity of files, and
    /// lets nobody move one that is open.
    private static Object identity(Path file) throws SQLException {
        try {
            var key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
            return key == null ? file : key;
        } catch (IOException e) {
            throw new SQLException(file + " cannot be read", e);
        }
    }

    @Override
    public String name() {
        return file.toString();
    }

    private static SQLiteConfig config() {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(10_000);
        return config;
    }

    @Override
    public Connection take() throws SQLException {
        if (!identity(file).equals(opened)) {
            throw new SQLException(file + " is another file than the one that was opened");
        }
        var waiting = idle.poll();
        return waiting == null ? source.getConnection() : waiting;
    }

    @Override
    public void giveBack(Connection connection) throws SQLException {
        if (keptOpen.isClosed() || !idle.offer(connection)) {
            connection.close();
        }
    }

    @Override
    public SQLDialect dialect() {
        return SQLDialect.SQLITE;
    }

    /// A connection holds the write-ahead log open from its first read on.
    @Override
    public void hold() throws SQLException {
        try (var statement = keptOpen.createStatement()) {
            statement.executeQuery("select count(*) from sqlite_schema").close();
        }
    }

    @Override
    public void begin(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("begin immediate");
        }
    }

    @Override
    public boolean copy(Connection connection, Path file) throws SQLException {
        try (var statement = connection.prepareStatement("vacuum into ?")) {
            statement.setString(1, file.toString());
            statement.execute();
        }
        return true;
    }

    @Override
    public void close() throws SQLException {
        for (var one = idle.poll(); one != null; one = idle.poll()) {
            one.close();
        }
        keptOpen.close();
    }
}
