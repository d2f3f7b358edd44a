package fulcrum.warehouse;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Statements of one transaction on the engine; values are always bound, never written into the
/// text.
final class Sql {

    private final Connection connection;

    Sql(Connection connection) {
        this.connection = connection;
    }

    /// Runs a statement for its effect.
    void run(String statement, @Nullable Object... values) {
        try (var prepared = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                prepared.setObject(i + 1, values[i]);
            }
            prepared.execute();
        } catch (SQLException e) {
            throw new WarehouseUnavailable(
                    "the facts could not be changed by: " + brief(statement), e);
        }
    }

    /// The number in the first column of the first row; 0 for no row.
    long number(String question, @Nullable Object... values) {
        long[] found = {0};
        each(question, row -> found[0] = row.number(1), values);
        return found[0];
    }

    /// Looks at each row of the answer.
    void each(String question, Consumer<Row> look, @Nullable Object... values) {
        try (var prepared = connection.prepareStatement(question)) {
            for (int i = 0; i < values.length; i++) {
                prepared.setObject(i + 1, values[i]);
            }
            try (var rows = prepared.executeQuery()) {
                while (rows.next()) {
                    look.accept(new Row(rows));
                }
            }
        } catch (SQLException e) {
            throw new WarehouseUnavailable("the facts do not answer: " + brief(question), e);
        }
    }

    private static String brief(String statement) {
        var line = statement.strip().replaceAll("\\s+", " ");
        return line.length() > 120 ? line.substring(0, 120) + "…" : line;
    }

    /// One row of an answer.
    static final class Row {

        private final java.sql.ResultSet row;

        Row(java.sql.ResultSet row) {
            this.row = row;
        }

        long number(int column) {
            try {
                return row.getLong(column);
            } catch (SQLException e) {
                throw new WarehouseUnavailable("the facts do not answer", e);
            }
        }

        java.math.BigDecimal decimal(int column) {
            try {
                var value = row.getBigDecimal(column);
                return value == null ? java.math.BigDecimal.ZERO : value;
            } catch (SQLException e) {
                throw new WarehouseUnavailable("the facts do not answer", e);
            }
        }

        String text(int column) {
            try {
                var value = row.getString(column);
                return value == null ? "" : value;
            } catch (SQLException e) {
                throw new WarehouseUnavailable("the facts do not answer", e);
            }
        }
    }
}
