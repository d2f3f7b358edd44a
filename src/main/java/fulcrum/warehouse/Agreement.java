package fulcrum.warehouse;

import java.math.BigDecimal;

/// Two sums that should be equal, e.g. what lines add up to and what their orders state.
///
/// @param check key of the sentence that says what is compared
/// @param things how many orders (or lines) it is about
/// @param column the file's own name of the column it is about; empty where it is not about one
public record Agreement(
        String check, long things, BigDecimal left, BigDecimal right, String column) {

    public Agreement {
        column = column == null ? "" : column;
    }

    public Agreement(String check, long things, BigDecimal left, BigDecimal right) {
        this(check, things, left, right, "");
    }

    /// Whether rows are compared, which are counted and no money.
    public boolean countsRows() {
        return check.equals("agreement.file-is-facts");
    }

    public boolean holds() {
        return left.compareTo(right) == 0;
    }

    public BigDecimal difference() {
        return left.subtract(right);
    }
}
