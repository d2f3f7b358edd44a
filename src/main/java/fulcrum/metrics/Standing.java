package fulcrum.metrics;

import fulcrum.units.Said;
import java.util.List;
import java.util.Optional;

/// Whether a measured metric can be known in a slice.
sealed interface Standing {

    /// @param days the days of the slice that facts cover; none where days do not matter
    record Covered(Optional<Days> days, List<Said> notes) implements Standing {
        public Covered {
            notes = List.copyOf(notes);
        }
    }

    record Missing(Said reason) implements Standing {}
}
