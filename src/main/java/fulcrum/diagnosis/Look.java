package fulcrum.diagnosis;

import fulcrum.effects.Size;
import fulcrum.units.Said;
import java.util.Optional;
import java.util.OptionalDouble;

/// What one check sees, before all checks are judged together.
sealed interface Look {

    /// @param bad whether it is a fault at all, chance aside
    /// @param chance none of a rule
    record Seen(
            boolean bad,
            OptionalDouble chance,
            Said figure,
            Said comparison,
            Optional<Size> stake,
            Evidence evidence)
            implements Look {}

    /// @param needed what would have to be there
    record Blind(Said needed) implements Look {}
}
