package fulcrum.diagnosis.weight;

import fulcrum.units.Words;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// How a platform scores shops.
///
/// @param source where the weights are from
public record Scheme(
        String id, List<String> platforms, Words name, Words source, List<Part> parts) {

    private static final String ANY = "any";

    public Scheme {
        platforms = List.copyOf(platforms);
        parts = List.copyOf(parts);
        if (platforms.isEmpty() || parts.isEmpty()) {
            throw new IllegalArgumentException(
                    "scheme '%s': names its platforms and its parts".formatted(id));
        }
    }

    /// Whether it is told of a shop.
    ///
    /// @param known the scores that facts carry, as {@link #plain} writes names
    boolean isFor(String platform, Set<String> known) {
        return platforms.contains(platform)
                || all(parts)
                        .flatMap(part -> part.facts().stream())
                        .map(Scheme::plain)
                        .anyMatch(known::contains);
    }

    boolean isForOthers() {
        return platforms.contains(ANY);
    }

    private static Stream<Part> all(List<Part> parts) {
        return parts.stream().flatMap(part -> Stream.concat(Stream.of(part), all(part.parts())));
    }

    /// A score's name without what exports write now so, now so.
    static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s_()（）%-]", "");
    }
}
