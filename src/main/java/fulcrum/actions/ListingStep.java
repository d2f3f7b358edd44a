package fulcrum.actions;

import java.math.BigDecimal;
import java.time.LocalDate;

/// A title, or what else stands in a listing, that is another one since.
///
/// @param day of the export that first had it
public record ListingStep(String subject, LocalDate day, String before, String after)
        implements Step {

    @Override
    public Change.Kind kind() {
        return Change.Kind.LISTING;
    }

    @Override
    public boolean fell() {
        return false;
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
