package fulcrum.metrics.causes;

import java.util.List;
import java.util.Map;

/// A combination of elements that moved as one.
///
/// Its figures are those of the leaves that no cause named before it holds, so that causes add up.
///
/// @param elements one element for each dimension that the cause names
/// @param evidence nats by which "these leaves moved together" beats "these leaves are noise"
/// @param chance at most so likely is it that noise alone shows as much anywhere in the cube: the
///   smaller the surer. It says nothing about why the leaves moved
public record Cause(Map<String, String> elements, Moved moved, double evidence, double chance) {

    public Cause {
        elements = Map.copyOf(elements);
        if (elements.isEmpty() || !(evidence >= 0) || !(chance >= 0 && chance <= 1)) {
            throw new IllegalArgumentException(
                    "a cause names elements, has evidence and a chance from 0 to 1, not %s, %s, %s"
                            .formatted(elements, evidence, chance));
        }
    }

    /// What leaves were expected to be, and were.
    ///
    /// @param which the leaves, counted in the order in which the cube was built
    public record Moved(double expected, double actual, List<Integer> which) {

        public Moved {
            which = List.copyOf(which);
        }

        public int leaves() {
            return which.size();
        }

        public double change() {
            return actual - expected;
        }

        /// The change that is left when everything became so many times what was expected.
        public double beyond(double alike) {
            return actual - expected * alike;
        }
    }
}
