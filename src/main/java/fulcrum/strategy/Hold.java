package fulcrum.strategy;

import fulcrum.statistics.Interval;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/// Between which values the target of a node has to stay.
///
/// @param low none where it may be as low as it likes
public record Hold(String node, Optional<BigDecimal> low, Optional<BigDecimal> high) {

    private static final Pattern WRITTEN =
            Pattern.compile(
                    "(?<node>[^=]+(=[^=]+)?)=(?<low>[0-9.-]*?)(?<to>\\.\\.(?<high>[0-9.-]*))?");

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

    /// As people write it: `conversion=0.045`, `conversion=0.04..0.05`, `cost=..100`.
    public static Optional<Hold> read(String written) {
        var matcher = WRITTEN.matcher(written);
        try {
            if (matcher.matches()) {
                var node = matcher.group("node");
                var low = number(matcher.group("low"));
                return Optional.of(
                        matcher.group("to") == null
                                ? new Hold(node, low, low)
                                : new Hold(node, low, number(matcher.group("high"))));
            }
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static Optional<BigDecimal> number(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(text));
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
