package fulcrum.outlook;

import fulcrum.units.Said;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// By what an action was judged, and why by that.
///
/// @param weights the share of each part that was compared with; none of an own past
public record Design(By by, Said why, SequencedMap<String, Double> weights) {

    public enum By {
        /// Parts that were left out by lot.
        HOLD_OUT,
        /// Parts whose turn, drawn by lot, had not come.
        STAGGERED,
        DONORS,
        OWN_PAST
    }

    public Design {
        weights = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(weights));
    }

    static Design ownPast(Said why) {
        return new Design(By.OWN_PAST, why, new LinkedHashMap<>());
    }
}
