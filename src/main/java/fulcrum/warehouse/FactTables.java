package fulcrum.warehouse;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The tables of the warehouse, made from {@link FactKind}.
final class FactTables {

    private FactTables() {}

    static void create(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var kind : FactKind.values()) {
                statement.execute("create table if not exists " + definition(kind));
            }
            statement.execute(
                    "create table if not exists imports (import_id varchar, store varchar, export varchar, exported_at timestamp)");
            statement.execute(
                    "create table if not exists coverage (store varchar, import_id varchar, kind varchar,"
                            + " source varchar, from_day date, until_day date)");
            statement.execute("create table if not exists " + ItemLinks.TABLE);
            statement.execute("create table if not exists forgotten (customer varchar)");
        }
        Edition.sign(connection);
    }

    /// Every column of a fact table, in order.
    static List<Column> allColumns(FactKind kind) {
        return Stream.concat(
                        Stream.of(FactKind.STORE),
                        Stream.concat(
                                kind.columns().stream(),
                                Stream.of(
                                        FactKind.IMPORT,
                                        FactKind.ROW,
                                        FactKind.IN_FORCE,
                                        FactKind.PROVISIONAL,
                                        FactKind.RESTATED_UNTIL)))
                .toList();
    }

    static String definition(FactKind kind) {
        return allColumns(kind).stream()
                .map(column -> column.name() + " " + column.type().sql())
                .collect(Collectors.joining(", ", kind.table() + " (", ")"));
    }
}
