package fulcrum.review.weekly;

import fulcrum.effects.Meter.Hours;
import fulcrum.store.PersonId;
import java.util.Optional;

/// Where somebody's hours of the week went.
///
/// @param person none: work of nobody
public record Spent(Optional<PersonId> person, Hours hours) {}
