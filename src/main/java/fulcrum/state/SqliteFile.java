package fulcrum.state;

import java.nio.file.Path;
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
record SqliteFile(
        DataSource source, String name, Connection keptOpen, BlockingQueue<Connection> idle)
        implements Database {

    static final String NAME = "state.db";

    private static final int MOST_IDLE = 8;

    static SqliteFile in(Path directory) throws SQLException {
        var file = directory.resolve(NAME);
        var source = new SQLiteDataSource(config());
        source.setUrl("jdbc:sqlite:" + file);
        return new SqliteFile(
                source,
                file.toString(),
                source.getConnection(),
                new LinkedBlockingQueue<>(MOST_IDLE));
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
