package fulcrum.diagnosis.weight;

import fulcrum.units.Words;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// A score of a platform, or what it is made of.
///
/// @param facts names that it has in exports
/// @param weight the official one, of the score above; empty where none is published
/// @param at what the platform asks for
/// @param days of the window that it is about; 0 for all days
/// @param ratings how many ratings of one buyer count in a month, where it is the mean of ratings;
///   0 for all
public record Part(
        String id,
        Words name,
        List<String> facts,
        OptionalDouble weight,
        Measure measure,
        boolean higherIsBetter,
        OptionalDouble at,
        OptionalInt days,
        OptionalInt ratings,
        List<Part> parts) {

    /// What its value is.
    public enum Measure {
        /// 1 to 5
        STARS,
        SHARE,
        POINTS,
        HOURS,
        /// In the store's currency
        MONEY
    }

    public static final double BEST_STARS = 5;

    public Part {
        facts = List.copyOf(facts);
        parts = List.copyOf(parts);
        if (weight.orElse(1) <= 0 || weight.orElse(1) > 1) {
            throw new IllegalArgumentException(
                    "weight of %s: above 0, at most 1, not %s".formatted(id, weight));
        }
        double all = parts.stream().mapToDouble(part -> part.weight().orElse(0)).sum();
        if (all > 1 + 1e-9) {
            throw new IllegalArgumentException(
                    "weights below %s come to %s, more than 1".formatted(id, all));
        }
    }

    /// Whether it is good enough for the platform; none where nothing is asked for.
    public Optional<Boolean> passes(double value) {
        return at.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        higherIsBetter ? value >= at.getAsDouble() : value < at.getAsDouble());
    }
}
