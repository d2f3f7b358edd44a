package fulcrum.review.weekly;

import fulcrum.actions.Action;
import fulcrum.effects.Reading;
import java.util.Optional;

/// What became of a decision of the week before.
///
/// @param action that came of it, as it is now
/// @param reading of that action
public record FollowUp(Note note, Optional<Action> action, Optional<Reading> reading) {}
