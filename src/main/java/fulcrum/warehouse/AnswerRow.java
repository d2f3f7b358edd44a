package fulcrum.warehouse;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;

/// One row of an answer, looked at while it passes; columns are counted from 0.
public final class AnswerRow {

    private final ResultSet row;

    AnswerRow(ResultSet row) {
        this.row = row;
    }

    public Optional<String> text(int column) {
        try {
            return Optional.ofNullable(row.getString(column + 1));
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    public Optional<BigDecimal> decimal(int column) {
        try {
            return Optional.ofNullable(row.getBigDecimal(column + 1));
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    /// A whole number; 0 where the cell is empty.
    public long number(int column) {
        try {
            return row.getLong(column + 1);
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    /// A day; the cell must not be empty.
    public LocalDate day(int column) {
        try {
            // asked for as LocalDate, the driver goes by way of a calendar, which is ten times
            // slower
            return row.getObject(column + 1) instanceof LocalDate day
                    ? day
                    : row.getObject(column + 1, LocalDate.class);
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    private static WarehouseUnavailable unreadable(SQLException cause) {
        return new WarehouseUnavailable("the facts do not answer", cause);
    }
}
