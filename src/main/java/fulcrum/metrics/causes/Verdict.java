package fulcrum.metrics.causes;

import java.util.List;
import java.util.OptionalDouble;

/// Whether a change has causes among the elements of a cube.
public sealed interface Verdict {

    Whole whole();

    /// The combinations with most evidence, taken each for itself: rivals of the causes, or what
    /// comes nearest to one where there is none.
    List<Cause> nearest();

    /// The part of the whole change that a cause explains: negative where it works against it.
    /// Empty where there is no change to explain.
    default OptionalDouble share(Cause cause) {
        double change = whole().change();
        return change == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(cause.moved().change() / change);
    }

    /// The whole cube.
    ///
    /// @param alike how many times what was expected every leaf became, causes aside; 1 where they
    ///   did not move alike
    /// @param scatter how far the noise of its leaves alone moves the whole: one standard deviation
    record Whole(double expected, double actual, double alike, double scatter) {

        public double change() {
            return actual - expected;
        }
    }

    /// Causes, the one that explains most of the change first; what everything moved alike is none
    /// of their doing.
    record Causes(Whole whole, List<Cause> causes, List<Cause> nearest) implements Verdict {
        public Causes {
            causes = List.copyOf(causes);
            nearest = List.copyOf(nearest);
            if (causes.isEmpty()) {
                throw new IllegalArgumentException("no causes is a NoSingleCause with its reason");
            }
        }
    }

    /// Nothing in the cube stands out as the cause.
    ///
    /// @param beside combinations that moved apart from the rest all the same, without explaining
    ///   it, the one that moved furthest first
    record NoSingleCause(Whole whole, Reason reason, List<Cause> beside, List<Cause> nearest)
            implements Verdict {
        public NoSingleCause {
            beside = List.copyOf(beside);
            nearest = List.copyOf(nearest);
        }
    }

    /// Why nothing stands out.
    enum Reason {
        /// There are no leaves with a figure.
        NOTHING_TO_LOOK_AT,
        /// Every leaf is what was expected of it.
        NOTHING_MOVED,
        /// All combinations moved as noise moves them.
        WITHIN_NOISE,
        /// Some combination strays, but the leaves are too few to know their noise.
        TOO_FEW_LEAVES,
        /// Everything moved alike.
        EVERYTHING_MOVED
    }
}
