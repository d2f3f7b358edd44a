package fulcrum.state;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.Flyway;

/// Brings the tables of the state database up to this program.
///
/// Files stand under `db/migration/<stage>/V<room>_<number>__<what>.sql`; `room` is the stage's
/// place in the house, so that an upstream table is there before a downstream one.
final class Migrations {

    /// Raised with every new migration file; a database that already carries it needs no look at
    /// the files, which saves a third of a second at every start.
    static final int VERSION = 14;

    static final String HISTORY = "flyway_schema_history";
    private static final List<String> STAGES =
            List.of("state", "store", "ingest", "strategy", "actions", "effects", "review");

    private Migrations() {}

    static void bringUp(Database database) throws SQLException {
        int present = version(database);
        if (present == VERSION) {
            return;
        }
        if (present > VERSION) {
            throw new IllegalStateException(
                    "the state of this data directory was written by a newer Fulcrum (state version %d, this program knows %d): use the newer program"
                            .formatted(present, VERSION));
        }
        var result =
                Flyway.configure(Migrations.class.getClassLoader())
                        .dataSource(database.source())
                        .locations(
                                STAGES.stream()
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

    /// As many as files were carried out.
    private static int version(Database database) throws SQLException {
        try (var connection = database.source().getConnection()) {
            var tables =
                    connection.getMetaData().getTables(null, connection.getSchema(), HISTORY, null);
            return tables.next()
                    ? database.questions(connection)
                            .fetchCount(table(name(HISTORY)), field(name("version")).isNotNull())
                    : 0;
        }
    }
}
