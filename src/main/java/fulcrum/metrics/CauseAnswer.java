package fulcrum.metrics;

import fulcrum.units.Said;
import java.util.List;

/// Why a metric moved, as far as its parts tell.
public sealed interface CauseAnswer {

    /// Causes, the one that explains most first.
    record Found(CauseAccount account, List<FoundCause> causes, Searched searched)
            implements CauseAnswer {
        public Found {
            causes = List.copyOf(causes);
            if (causes.isEmpty()) {
                throw new IllegalArgumentException("no causes is a NoSingleCause with its reason");
            }
        }
    }

    /// No part of the shop stands out as the cause.
    ///
    /// @param beside parts that moved apart from the rest all the same, without explaining it
    /// @param nearest the parts that come nearest to a cause, each taken for itself
    record NoSingleCause(
            CauseAccount account,
            Said reason,
            List<FoundCause> beside,
            List<FoundCause> nearest,
            Searched searched)
            implements CauseAnswer {
        public NoSingleCause {
            beside = List.copyOf(beside);
            nearest = List.copyOf(nearest);
        }
    }

    record Refused(Said reason) implements CauseAnswer {}

    /// What was looked through.
    ///
    /// @param by in these dimensions, all at once
    /// @param parts combinations that occur at the finest
    /// @param notes what was left out or put together, what there is beside, and why
    record Searched(List<Dimension> by, int parts, List<Said> notes) {
        public Searched {
            by = List.copyOf(by);
            notes = List.copyOf(notes);
        }
    }
}
