package fulcrum.diagnosis;

import fulcrum.store.Store;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What buyers call a shop when they look for it and nobody else: its name, and the brand with
/// which most of its titles begin.
record OwnName(Set<String> names) {

    /// What shops of a platform add to their name.
    private static final Pattern KIND =
            Pattern.compile("(官方)?(旗舰店|专营店|专卖店|企业店|店铺|小店|店)$| (official )?(store|shop)$");

    /// A brand; not a year or a size.
    private static final Pattern BRAND = Pattern.compile("[\\p{L}'’&-]{2,20}");

    private static final int LONGEST = 6;
    private static final double MOST_OF = 0.5;
    private static final int LEAST_TITLES = 4;

    OwnName {
        names = Set.copyOf(names);
    }

    static OwnName of(Store store, Collection<String> titles) {
        var shop = KIND.matcher(plain(store.name())).replaceFirst("").strip();
        return new OwnName(
                Stream.concat(Stream.of(shop), begun(titles).stream())
                        .filter(name -> name.length() > 1)
                        .collect(Collectors.toSet()));
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).strip();
    }

    /// The longest beginning that more than half of the titles share.
    private static Optional<String> begun(Collection<String> titles) {
        if (titles.size() < LEAST_TITLES) {
            return Optional.empty();
        }
        var counts = new HashMap<String, Integer>();
        titles.forEach(title ->
                beginnings(plain(title)).forEach(one -> counts.merge(one, 1, Integer::sum)));
        return counts.entrySet().stream()
                .filter(one -> one.getValue() > MOST_OF * titles.size())
                .map(one -> one.getKey())
                .filter(one -> BRAND.matcher(one).matches())
                .max((one, other) -> Integer.compare(one.length(), other.length()));
    }

    /// Of writing without spaces, its first characters; else its first word.
    private static Stream<String> beginnings(String title) {
        var first = title.split("[\\s|,，/]+", 2)[0];
        if (first.codePoints().noneMatch(Character::isIdeographic)) {
            return Stream.of(first);
        }
        return Stream.iterate(2, length -> length <= Math.min(LONGEST, first.length()), n -> n + 1)
                .map(length -> first.substring(0, length));
    }

    boolean isSaidBy(String word) {
        var plain = plain(word);
        return names.stream().anyMatch(plain::contains);
    }
}
