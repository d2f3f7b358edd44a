package fulcrum.warehouse;

import java.math.BigDecimal;

/// Two sums that should be equal, e.g. what lines add up to and what their orders state.
///
/// @param check key of the sentence that says what is compared
/// @param things how many orders (or lines) it is about
public record Agreement(String check, long things, BigDecimal left, BigDecimal right) {

    public boolean holds() {
        return left.compareTo(right) == 0;
    }

    public BigDecimal difference() {
        return left.subtract(right);
    }
}
