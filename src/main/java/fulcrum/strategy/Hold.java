package fulcrum.strategy;

import fulcrum.statistics.Interval;
import java.math.BigDecimal;
import java.util.Optional;

/// Between which values the target of a node has to stay.
///
/// @param low none where it may be as low as it likes
public record Hold(String node, Optional<BigDecimal> low, Optional<BigDecimal> high) {

    public Hold {
        if (low.isEmpty() && high.isEmpty()) {
            throw new IllegalArgumentException(
                    "a hold has an end; that of %s has none".formatted(node));
        }
        if (low.isPresent() && high.isPresent() && low.get().compareTo(high.get()) > 0) {
            throw new IllegalArgumentException(
                    "a hold goes from low to high; that of %s from %s to %s"
                            .formatted(node, low.get(), high.get()));
        }
    }

    /// A lock.
    public static Hold at(String node, BigDecimal value) {
        return new Hold(node, Optional.of(value), Optional.of(value));
    }

    public boolean isLock() {
        return low.isPresent() && low.equals(high);
    }

    Interval interval() {
        return new Interval(
                low.map(BigDecimal::doubleValue).orElse(Double.NEGATIVE_INFINITY),
                high.map(BigDecimal::doubleValue).orElse(Double.POSITIVE_INFINITY));
    }
}
