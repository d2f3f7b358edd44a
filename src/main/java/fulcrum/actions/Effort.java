package fulcrum.actions;

import java.math.BigDecimal;

/// What an action takes.
///
/// @param hours of people's work
/// @param coins in the store's currency
public record Effort(BigDecimal hours, BigDecimal coins) {

    public static final Effort NONE = new Effort(BigDecimal.ZERO, BigDecimal.ZERO);
}
