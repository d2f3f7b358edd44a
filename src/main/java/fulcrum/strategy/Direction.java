package fulcrum.strategy;

import fulcrum.metrics.Cut;
import fulcrum.metrics.Dimension;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What the store is for, and for whom.
///
/// @param positioning what it is known for
/// @param audience the buyers it is for; one that lies in all segments is meant
/// @param prices of one piece, where they are bounded
/// @param not what the store will not do
public record Direction(
        String positioning, List<Segment> audience, Optional<PriceBand> prices, String not)
        implements Content {

    public static final Direction NONE = new Direction("", List.of(), Optional.empty(), "");

    public Direction {
        audience = List.copyOf(audience);
    }

    /// Buyers of some parts of a dimension, such as `region = 广东, 江苏`.
    public record Segment(String dimension, List<String> parts) {

        private static final Pattern COMMA = Pattern.compile("[,，、]");

        public Segment {
            parts = List.copyOf(parts);
        }

        /// None where the line names no dimension.
        public static Optional<Segment> read(String line) {
            int sign = line.indexOf('=');
            return sign < 1
                    ? Optional.empty()
                    : Optional.of(
                            new Segment(
                                    line.substring(0, sign).strip(),
                                    COMMA.splitAsStream(line.substring(sign + 1))
                                            .map(String::strip)
                                            .filter(part -> !part.isEmpty())
                                            .toList()));
        }

        Cut.Filter filter() {
            return new Cut.Filter(new Dimension(dimension), parts);
        }

        @Override
        public String toString() {
            return dimension + " = " + String.join(", ", parts);
        }
    }

    /// Both ends belong to it.
    public record PriceBand(BigDecimal low, BigDecimal high) {

        public PriceBand {
            if (low.signum() < 0 || low.compareTo(high) > 0) {
                throw new IllegalArgumentException(
                        "a price band goes from low to high; here %s to %s".formatted(low, high));
            }
        }

        boolean holds(BigDecimal price) {
            return low.compareTo(price) <= 0 && price.compareTo(high) <= 0;
        }
    }
}
