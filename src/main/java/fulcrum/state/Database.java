package fulcrum.state;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/// Where the state lies: SQLite in the data directory, or PostgreSQL where `state.properties` there
/// names one.
///
/// @param name without a password, for messages
/// @param begin begins a transaction that no other writer, of this process or another, is in
record Database(DataSource source, SQLDialect dialect, String name, String begin)
        implements AutoCloseable {

    private static final Settings SETTINGS =
            new Settings().withRenderQuotedNames(RenderQuotedNames.NEVER);
    static final String FILE = "state.db";
    private static final String SETTING = "state.properties";
    private static final String POSTGRES = "jdbc:postgresql:";
    private static final int CONNECTIONS = 10;
    private static final long PATIENCE = 10_000;

    static Database of(Path directory) {
        var setting = directory.resolve(SETTING);
        return Files.exists(setting) ? named(setting) : file(directory.resolve(FILE));
    }

    static Database file(Path file) {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout((int) PATIENCE);
        var source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return new Database(source, SQLDialect.SQLITE, file.toString(), "begin immediate");
    }

    private static Database named(Path setting) {
        var said = new Properties();
        try (var reader = Files.newBufferedReader(setting)) {
            said.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + setting, e);
        }
        var url = said.getProperty("url", "");
        if (!url.startsWith(POSTGRES)) {
            throw new IllegalArgumentException(
                    "%s: url is to begin with %s//, as in url=%s//localhost/fulcrum"
                            .formatted(setting, POSTGRES, POSTGRES));
        }
        var pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername(said.getProperty("user"));
        pool.setPassword(said.getProperty("password"));
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setMinimumIdle(1);
        pool.setConnectionTimeout(PATIENCE);
        return new Database(
                pool,
                SQLDialect.POSTGRES,
                url.replaceFirst("\\?.*", ""),
                "begin; select pg_advisory_xact_lock(1)");
    }

    boolean isFile() {
        return dialect == SQLDialect.SQLITE;
    }

    DSLContext questions(Connection connection) {
        return DSL.using(connection, dialect, SETTINGS);
    }

    @Override
    public void close() throws SQLException {
        if (source.isWrapperFor(HikariDataSource.class)) {
            source.unwrap(HikariDataSource.class).close();
        }
    }
}
