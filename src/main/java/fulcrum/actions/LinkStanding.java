package fulcrum.actions;

import fulcrum.store.PersonId;
import java.util.Optional;

/// Who answers for a link of the process, and what is going on in it.
///
/// @param owner who was given it, and may have left since
/// @param owned whether somebody answers for it who works here now
/// @param open how many actions of it are not done
/// @param overdue how many of these should be
public record LinkStanding(
        Link link, Optional<PersonId> owner, boolean owned, int open, int overdue) {}
