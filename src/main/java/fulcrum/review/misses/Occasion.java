package fulcrum.review.misses;

import fulcrum.metrics.Cut;
import fulcrum.units.Period;
import fulcrum.units.Said;
import java.util.List;

/// Something outside the store that may have moved its figures: a rule that took effect, a rival's
/// sale.
///
/// @param cause to which its effect counts: a rule, a rival or the market
/// @param only the parts that it reached; the whole store where none
public record Occasion(Cause cause, Said name, Period days, List<Cut.Filter> only) {

    public Occasion {
        if (cause != Cause.RULE && cause != Cause.RIVAL && cause != Cause.MARKET) {
            throw new IllegalArgumentException(
                    "an occasion is a rule, a rival or of the market, not " + cause);
        }
        only = List.copyOf(only);
    }
}
