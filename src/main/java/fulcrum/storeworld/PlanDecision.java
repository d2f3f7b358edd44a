package fulcrum.storeworld;

import fulcrum.units.Said;
import java.util.List;

/// Whether a world can be as it was asked for.
public sealed interface PlanDecision {

    record Ready(WorldPlan plan) implements PlanDecision {}

    /// All that is impossible, each with what would be right.
    record Refused(List<Said> mistakes) implements PlanDecision {
        public Refused {
            mistakes = List.copyOf(mistakes);
        }
    }
}
