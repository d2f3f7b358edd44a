package fulcrum.warehouse;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jooq.DataType;
import org.jooq.impl.SQLDataType;

/// What a column of a fact table holds.
public enum ColumnType {
    /// An id as the platform writes it; always text.
    ID("varchar"),
    TEXT("varchar"),
    /// One of a closed list of our own words.
    CODE("varchar"),
    /// An amount in the store's currency, to 6 decimals, below 10^12.
    MONEY("decimal(18,6)"),
    /// Whole things.
    COUNT("bigint"),
    /// Units or a mean that may have a fraction.
    NUMBER("decimal(18,6)"),
    /// A share of 1: 5 % is 0.05.
    SHARE("decimal(18,8)"),
    /// A business day of the store.
    DAY("date"),
    /// A moment on the store's own clock.
    TIME("timestamp"),
    FLAG("boolean");

    private final String sql;

    ColumnType(String sql) {
        this.sql = sql;
    }

    String sql() {
        return sql;
    }

    DataType<?> type() {
        return switch (this) {
            case ID, TEXT, CODE -> SQLDataType.VARCHAR;
            case MONEY, NUMBER -> SQLDataType.DECIMAL(18, 6);
            case SHARE -> SQLDataType.DECIMAL(18, 8);
            case COUNT -> SQLDataType.BIGINT;
            case DAY -> SQLDataType.LOCALDATE;
            case TIME -> SQLDataType.LOCALDATETIME;
            case FLAG -> SQLDataType.BOOLEAN;
        };
    }

    /// Digits kept after the decimal point.
    public int scale() {
        return switch (this) {
            case MONEY, NUMBER -> 6;
            case SHARE -> 8;
            default -> 0;
        };
    }

    /// Values of this magnitude and above are refused: the column cannot hold them.
    public BigDecimal bound() {
        return switch (this) {
            case MONEY, NUMBER -> BigDecimal.TEN.pow(12);
            case SHARE -> BigDecimal.TEN.pow(10);
            default -> BigDecimal.TEN.pow(18);
        };
    }

    public boolean isNumeric() {
        return switch (this) {
            case MONEY, COUNT, NUMBER, SHARE -> true;
            default -> false;
        };
    }

    Class<?> javaType() {
        return switch (this) {
            case ID, TEXT, CODE -> String.class;
            case MONEY, NUMBER, SHARE -> BigDecimal.class;
            case COUNT -> Long.class;
            case DAY -> LocalDate.class;
            case TIME -> LocalDateTime.class;
            case FLAG -> Boolean.class;
        };
    }
}
