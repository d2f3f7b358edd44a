package fulcrum.web.people;

import fulcrum.units.Said;
import java.util.Optional;

/// One person, to be changed.
///
/// @param left whether they were let go
/// @param self whether the reader looks at themselves
public record PersonPage(
        String id, PersonFields fields, boolean left, boolean self, Optional<Said> fault) {}
