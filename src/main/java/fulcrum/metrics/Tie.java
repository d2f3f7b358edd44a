package fulcrum.metrics;

import fulcrum.metrics.MeasuredEdge.Shown;
import fulcrum.store.Hypotheses.Hypothesis;
import java.util.Optional;

/// That a metric moves another by no formula: somebody supposes it, actions showed it, or both.
public record Tie(
        MetricId cause,
        MetricId moves,
        Optional<Hypothesis> supposed,
        Optional<MeasuredEdge> measured) {

    public Tie {
        if (supposed.isEmpty() && measured.isEmpty()) {
            throw new IllegalArgumentException(
                    "somebody supposes that %s moves %s, or actions showed it: not neither"
                            .formatted(cause, moves));
        }
    }

    static Tie of(Hypothesis one, Optional<MeasuredEdge> measured) {
        return new Tie(
                new MetricId(one.cause()), new MetricId(one.moves()), Optional.of(one), measured);
    }

    static Tie of(MeasuredEdge edge) {
        return new Tie(edge.cause(), edge.moves(), Optional.empty(), Optional.of(edge));
    }

    /// How a metric hangs on another.
    public enum Kind {
        /// Actions showed it, and nobody had supposed it.
        MEASURED,
        /// Supposed, and actions cannot tell yet.
        SUPPOSED,
        /// Supposed, and shown by actions.
        HARDENED,
        /// Supposed, but actions moved nothing.
        FALLEN
    }

    public Kind kind() {
        if (supposed.isEmpty()) {
            return Kind.MEASURED;
        }
        return switch (measured.map(MeasuredEdge::shown).orElse(Shown.CANNOT_TELL)) {
            case MOVES -> Kind.HARDENED;
            case MOVES_NOTHING -> Kind.FALLEN;
            case CANNOT_TELL -> Kind.SUPPOSED;
        };
    }
}
