package fulcrum.diagnosis;

import fulcrum.effects.Size;
import fulcrum.units.Said;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// What one check sees, before all checks are judged together.
sealed interface Look {

    /// @param bad whether it is a fault at all, chance aside
    /// @param chance none of a rule
    /// @param parts that it names, the costliest first
    record Seen(
            boolean bad,
            OptionalDouble chance,
            Said figure,
            Said comparison,
            Optional<Size> stake,
            Evidence evidence,
            List<Struck> parts)
            implements Look {

        public Seen {
            parts = List.copyOf(parts);
        }

        Seen(
                boolean bad,
                OptionalDouble chance,
                Said figure,
                Said comparison,
                Optional<Size> stake,
                Evidence evidence) {
            this(bad, chance, figure, comparison, stake, evidence, List.of());
        }

        /// Of what it costs, only a part.
        Seen costing(double part) {
            return new Seen(
                    bad,
                    chance,
                    figure,
                    comparison,
                    stake.map(one ->
                            new Size(one.estimate() * part, one.low() * part, one.high() * part)),
                    evidence,
                    parts);
        }
    }

    /// @param needed what would have to be there
    record Blind(Said needed) implements Look {}
}
