package fulcrum.actions;

import java.math.BigDecimal;
import java.time.LocalDate;

/// A list price that changed and stayed.
///
/// @param day the first on which it was sold at the new price
/// @param sold what was sold of it at the old price in the days that were looked at, in the store's
///   currency
public record PriceStep(
        String product, LocalDate day, BigDecimal before, BigDecimal after, BigDecimal sold) {

    public boolean fell() {
        return after.compareTo(before) < 0;
    }

    /// −0.12 where it fell by 12 percent.
    public double share() {
        return after.doubleValue() / before.doubleValue() - 1;
    }

    /// The same for the same change, however much was sold since.
    String key() {
        var name = product.length() > 150 ? product.substring(0, 150) : product;
        return "price/" + day + "/" + name;
    }
}
