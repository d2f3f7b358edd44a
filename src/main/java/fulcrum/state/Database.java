package fulcrum.state;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jooq.SQLDialect;

/// Where the state is kept, and what differs there. Everything else asks without a dialect.
sealed interface Database extends AutoCloseable permits SqliteFile, PostgresServer {

    /// Names the server of a data directory, in one line; without this file state is kept beside
    /// it.
    String ADDRESS = "state.url";

    /// A file and not an environment variable: a verb that was started without the variable would
    /// quietly begin with an empty database.
    static Database of(Path directory) throws SQLException {
        var address = directory.resolve(ADDRESS);
        try {
            Files.createDirectories(directory);
            return Files.exists(address)
                    ? PostgresServer.at(Files.readString(address).strip())
                    : SqliteFile.in(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot use the data directory " + directory, e);
        }
    }

    DataSource source();

    /// A connection for one question or one change.
    Connection take() throws SQLException;

    /// Takes a connection back whose question was answered; one whose question was not is closed.
    void giveBack(Connection connection) throws SQLException;

    SQLDialect dialect();

    /// Makes ready for use, once the tables are there.
    void hold() throws SQLException;

    /// Begins a change; no other begins before it ends.
    void begin(Connection connection) throws SQLException;

    /// Copies what is committed into a new file.
    ///
    /// @return false where a file cannot hold it
    boolean copy(Connection connection, Path file) throws SQLException;

    /// As people may read it: without a password.
    String name();

    @Override
    void close() throws SQLException;
}
