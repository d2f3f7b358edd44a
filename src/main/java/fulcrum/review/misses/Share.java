package fulcrum.review.misses;

import fulcrum.actions.ActionId;
import fulcrum.effects.Size;
import fulcrum.units.Said;
import java.util.List;
import java.util.Optional;

/// A part of the gap.
///
/// @param amount in the metric's unit; in 95 of 100 cases between its ends
/// @param worth the same in the goal's unit, where a formula leads to it
/// @param told whether there are facts to tell it from; where not, it is zero
/// @param reckoned how, or why it cannot be told
/// @param actions that it stands on
public record Share(
        Cause cause,
        Size amount,
        Optional<Size> worth,
        boolean told,
        List<Said> reckoned,
        List<ActionId> actions) {

    public Share {
        reckoned = List.copyOf(reckoned);
        actions = List.copyOf(actions);
    }
}
