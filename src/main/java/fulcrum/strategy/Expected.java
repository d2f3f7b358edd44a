package fulcrum.strategy;

import fulcrum.outlook.Awaited;
import fulcrum.statistics.Interval;
import fulcrum.statistics.Prospect;
import fulcrum.statistics.Scale;
import fulcrum.units.Said;

/// What a figure will be over the whole of a period if things go on as before, or why nobody can
/// say.
public sealed interface Expected {

    /// @param interval in which it lies with 95 chances in 100; one value where nothing is to come
    /// @param own its days
    record Told(double mean, Interval interval, Awaited.Told own) implements Expected {

        private static final double CONFIDENCE = 0.95;

        /// On a logarithmic scale where it cannot be zero, so that shares and amounts move by
        /// percent.
        Prospect prospect(String leaf) {
            if (interval.low() == interval.high()) {
                return Prospect.certain(leaf, mean);
            }
            return Prospect.told(leaf, Scale.LOG, mean, interval, CONFIDENCE)
                    .or(() -> Prospect.told(leaf, Scale.PLAIN, mean, interval, CONFIDENCE))
                    .orElseThrow();
        }
    }

    record Missing(Said why) implements Expected {}
}
