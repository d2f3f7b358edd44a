package fulcrum.actions;

import java.math.BigDecimal;
import java.time.LocalDate;

/// A list price that changed and stayed.
///
/// @param day the first on which it was sold at the new price
/// @param sold what was sold of it at the old price in the days that were looked at, in the store's
///   currency
public record PriceStep(
        String subject, LocalDate day, BigDecimal before, BigDecimal after, BigDecimal sold)
        implements Step {

    @Override
    public Change.Kind kind() {
        return Change.Kind.PRICE;
    }

    @Override
    public boolean fell() {
        return after.compareTo(before) < 0;
    }

    @Override
    public double share() {
        return after.doubleValue() / before.doubleValue() - 1;
    }
}
