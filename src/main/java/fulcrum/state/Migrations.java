package fulcrum.state;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/// Brings the tables of the state database up to this program.
///
/// Files stand under `db/migration/<stage>/V<room>_<number>__<what>.sql`; `room` is the stage's
/// place in the house, so that an upstream table is there before a downstream one. What databases
/// write each in its own words stands under `db/migration/only-<database>`.
final class Migrations {

    /// Raised with every new migration file; a database that already carries it needs no look at
    /// the files, which saves a third of a second at every start.
    static final int VERSION = 32;

    private static final List<String> STAGES =
            List.of(
                    "state",
                    "store",
                    "ingest",
                    "strategy",
                    "actions",
                    "effects",
                    "leverage",
                    "diagnosis",
                    "review");

    static final String RECORD = "flyway_schema_history";

    private Migrations() {}

    static void bringUp(Database database) throws SQLException {
        var source = database.source();
        int present = version(source);
        if (present == VERSION) {
            return;
        }
        if (present > VERSION) {
            throw new IllegalStateException(
                    "this data directory was written by a newer Fulcrum (state version %d, this program knows %d): use the newer program"
                            .formatted(present, VERSION));
        }
        var result =
                Flyway.configure(Migrations.class.getClassLoader())
                        .dataSource(source)
                        .locations(
                                Stream.concat(STAGES.stream(), Stream.of(only(database)))
                                        .map("classpath:db/migration/%s"::formatted)
                                        .toArray(String[]::new))
                        .outOfOrder(true)
                        .loggers("slf4j")
                        .load()
                        .migrate();
        if (!result.success) {
            throw new IllegalStateException("the state database could not be brought up to date");
        }
    }

    private static String only(Database database) {
        return switch (database) {
            case SqliteFile _ -> "only-sqlite";
            case PostgresServer _ -> "only-postgres";
        };
    }

    /// How many files were taken in, by the record that Flyway keeps.
    private static int version(DataSource source) throws SQLException {
        try (var connection = source.getConnection()) {
            var tables =
                    connection
                            .getMetaData()
                            .getTables(
                                    null, connection.getSchema(), RECORD, new String[] {"TABLE"});
            try (tables) {
                return tables.next() ? taken(connection) : 0;
            }
        }
    }

    private static int taken(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row =
                        statement.executeQuery(
                                "select count(*) from %s where type = 'SQL'".formatted(RECORD))) {
            return row.next() ? row.getInt(1) : 0;
        }
    }
}
