package fulcrum.statistics;

import java.util.List;
import java.util.Optional;

/// What levers will do now, or why nobody can say.
public sealed interface LeverBeliefs {

    /// @param beliefs of each kind and context that was tried, of each kind in a new context, and
    ///   of a kind that nobody tried
    /// @param betweenKinds mean of the standard deviation between kinds
    /// @param betweenContexts the same between contexts of a kind
    record Formed(List<LeverBelief> beliefs, double betweenKinds, double betweenContexts)
            implements LeverBeliefs {

        public Formed {
            beliefs = List.copyOf(beliefs);
        }

        /// The belief about a lever, as near as what was tried comes to it.
        public LeverBelief about(String kind, String context) {
            return find(Optional.of(kind), Optional.of(context))
                    .or(() -> find(Optional.of(kind), Optional.empty()))
                    .or(() -> find(Optional.empty(), Optional.empty()))
                    .orElseThrow();
        }

        private Optional<LeverBelief> find(Optional<String> kind, Optional<String> context) {
            return beliefs.stream()
                    .filter(one -> one.kind().equals(kind) && one.context().equals(context))
                    .findFirst();
        }
    }

    record Refused(Refusal why) implements LeverBeliefs {}

    /// @param kind empty for a kind that nobody tried
    /// @param context empty for one in which the kind was not tried
    /// @param effect mean and standard deviation
    /// @param positive probability of an effect above zero
    record LeverBelief(
            Optional<String> kind,
            Optional<String> context,
            Estimate effect,
            Interval interval,
            double positive) {}
}
