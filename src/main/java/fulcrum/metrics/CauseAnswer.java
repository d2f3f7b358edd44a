package fulcrum.metrics;

import fulcrum.units.Said;
import java.util.Comparator;
import java.util.List;

/// Why a metric moved, as far as its parts tell.
public sealed interface CauseAnswer {

    /// The same; of parts that explain nothing of the whole, those that harm before those that
    /// help: where no one asks after a rise, somebody may have to mend a fall.
    default CauseAnswer harmFirst(Better better) {
        return switch (this) {
            case NoSingleCause none -> none.sorted(better);
            case Found _, Refused _ -> this;
        };
    }

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
    /// @param beside parts that moved apart from the rest all the same, without explaining it;
    ///   those that harm first, in either group the one that moved furthest
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

        private NoSingleCause sorted(Better better) {
            return new NoSingleCause(
                    account,
                    reason,
                    beside.stream()
                            .sorted(Comparator.comparing(cause -> !cause.harms(better)))
                            .toList(),
                    nearest,
                    searched);
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
