package fulcrum.actions;

import java.math.BigDecimal;
import java.time.LocalDate;

/// What stands in a listing and reads otherwise since: its title, category, attributes, or whether
/// it is on sale.
///
/// @param day of the export that first had it
/// @param before of attributes, those that are not there any more
/// @param after of attributes, those that were not there before
public record ListingStep(
        Change.Kind kind, String subject, LocalDate day, String before, String after)
        implements Step {

    static final String ON_SALE = "on_sale";

    /// Whether it was taken off sale.
    @Override
    public boolean fell() {
        return kind == Change.Kind.STATE && !after.equals(ON_SALE);
    }

    @Override
    public double share() {
        return 0;
    }

    @Override
    public BigDecimal sold() {
        return BigDecimal.ZERO;
    }
}
