package fulcrum.warehouse;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.stream.Collectors;

/// Which program wrote the facts. Those of an earlier one are built anew from the rows that were
/// kept; nobody migrates them.
enum Edition {
    /// There are no tables yet.
    NONE,
    OLDER,
    THIS,
    NEWER;

    /// Raised when the same rows give other facts than before, or facts in another form; other
    /// columns are noticed without.
    private static final int NUMBER = 3;

    static Edition of(Connection connection) throws SQLException {
        var tables = new HashSet<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select table_name from duckdb_tables()")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        if (tables.isEmpty()) {
            return NONE;
        }
        return tables.contains("edition") ? written(connection) : OLDER;
    }

    private static Edition written(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select number, columns from edition")) {
            if (!row.next()) {
                return OLDER;
            }
            int number = row.getInt(1);
            if (number > NUMBER) {
                return NEWER;
            }
            return number == NUMBER && row.getString(2).equals(columns()) ? THIS : OLDER;
        }
    }

    /// Signs tables that were just made.
    static void sign(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("create or replace table edition (number integer, columns varchar)");
        }
        try (var insert = connection.prepareStatement("insert into edition values (?, ?)")) {
            insert.setInt(1, NUMBER);
            insert.setString(2, columns());
            insert.execute();
        }
    }

    private static String columns() {
        var all =
                Arrays.stream(FactKind.values())
                        .map(FactTables::definition)
                        .collect(Collectors.joining("\n"));
        return Integer.toHexString(all.hashCode());
    }
}
