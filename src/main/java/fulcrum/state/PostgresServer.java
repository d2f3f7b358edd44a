package fulcrum.state;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;
import org.jooq.SQLDialect;

/// A database of a PostgreSQL server. Changes follow one another as on SQLite, whichever process
/// makes them, so that what a change read is still so when it writes.
record PostgresServer(HikariDataSource pool, String name) implements Database {

    /// One number for all changes of a database; it means nothing.
    private static final long CHANGES = 0x66756c6372756dL;

    /// Byte by byte, as SQLite sorts: pages look alike on both.
    private static final Set<String> ORDERS = Set.of("C", "POSIX", "C.UTF-8", "C.utf8");

    static PostgresServer at(String address) throws SQLException {
        if (!address.matches("jdbc:postgresql://\\S+")) {
            throw new IllegalStateException(
                    "%s has to hold one line like jdbc:postgresql://host/fulcrum?user=fulcrum, the password stands in ~/.pgpass"
                            .formatted(ADDRESS));
        }
        var config = new HikariConfig();
        config.setJdbcUrl(address);
        config.addDataSourceProperty("ApplicationName", "fulcrum");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.setConnectionInitSql("set synchronous_commit = on");
        config.setMaximumPoolSize(8);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(10_000);
        config.setInitializationFailTimeout(-1);
        var server = new PostgresServer(new HikariDataSource(config), nameOf(address));
        server.check();
        return server;
    }

    private static String nameOf(String address) {
        return address.replaceAll("\\?.*", "").replaceAll("//[^/@]*@", "//");
    }

    private void check() throws SQLException {
        try (var connection = pool.getConnection();
                var statement = connection.createStatement();
                var row =
                        statement.executeQuery(
                                "select pg_encoding_to_char(encoding), datcollate from pg_database where datname = current_database()")) {
            row.next();
            if (!row.getString(1).equals("UTF8") || !ORDERS.contains(row.getString(2))) {
                throw new IllegalStateException(
                        "%s is %s and sorts as %s: make one with create database fulcrum template template0 encoding 'UTF8' locale 'C'"
                                .formatted(name, row.getString(1), row.getString(2)));
            }
        } catch (SQLException | IllegalStateException e) {
            pool.close();
            throw e;
        }
    }

    @Override
    public DataSource source() {
        return pool;
    }

    @Override
    public Connection take() throws SQLException {
        return pool.getConnection();
    }

    @Override
    public void giveBack(Connection connection) throws SQLException {
        connection.close();
    }

    @Override
    public SQLDialect dialect() {
        return SQLDialect.POSTGRES;
    }

    @Override
    public void hold() {}

    @Override
    public void begin(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("begin; select pg_advisory_xact_lock(%d)".formatted(CHANGES));
        }
    }

    @Override
    public boolean copy(Connection connection, Path file) {
        return false;
    }

    @Override
    public void close() {
        pool.close();
    }
}
