package fulcrum.actions;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Finds listings that read otherwise than in the export before.
///
/// Only exports of the same kind are compared: each names things in its own way. What is back in
/// the next export was not kept.
final class ListingSteps {

    private ListingSteps() {}

    /// Something of a product as an export had it.
    ///
    /// @param layout the kind of export
    record Listed(
            Change.Kind kind,
            String layout,
            String product,
            LocalDateTime exported,
            String words) {}

    /// By day and product.
    static List<ListingStep> of(List<Listed> rows) {
        var products =
                rows.stream()
                        .filter(one -> !one.words().isBlank())
                        .collect(
                                Collectors.groupingBy(
                                        one ->
                                                String.join(
                                                        "\n",
                                                        one.kind().word(),
                                                        one.layout(),
                                                        one.product()),
                                        TreeMap::new,
                                        Collectors.toList()));
        var steps = new ArrayList<ListingStep>();
        products.values().forEach(one -> add(steps, one));
        steps.sort(
                Comparator.comparing(ListingStep::day)
                        .thenComparing(ListingStep::subject)
                        .thenComparing(ListingStep::kind));
        return steps;
    }

    private static void add(List<ListingStep> steps, List<Listed> product) {
        var exports = new TreeMap<LocalDateTime, Listed>();
        product.forEach(one -> exports.merge(one.exported(), one, ListingSteps::first));
        var all = List.copyOf(exports.values());
        var kept = all.getFirst();
        for (int i = 1; i < all.size(); i++) {
            var one = all.get(i);
            boolean isBack = i + 1 < all.size() && isSame(all.get(i + 1), kept);
            if (isSame(one, kept) || isBack) {
                continue;
            }
            steps.add(
                    new ListingStep(
                            one.kind(),
                            one.product(),
                            one.exported().toLocalDate(),
                            without(kept, one),
                            without(one, kept)));
            kept = one;
        }
    }

    /// Of attributes, those that the other has not; else the words.
    private static String without(Listed one, Listed other) {
        if (one.kind() != Change.Kind.ATTRIBUTES) {
            return one.words();
        }
        var others = attributes(other);
        return attributes(one).stream()
                .filter(attribute -> !others.contains(attribute))
                .collect(Collectors.joining("; "));
    }

    /// In an order of their own: exports write them as they like.
    private static SortedSet<String> attributes(Listed one) {
        return Arrays.stream(one.words().split(";", -1))
                .map(ListingSteps::plain)
                .filter(attribute -> !attribute.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isSame(Listed one, Listed other) {
        return one.kind() == Change.Kind.ATTRIBUTES
                ? attributes(one).equals(attributes(other))
                : plain(one.words()).equals(plain(other.words()));
    }

    /// Several articles of one product: the first by their words.
    private static Listed first(Listed one, Listed other) {
        return one.words().compareTo(other.words()) <= 0 ? one : other;
    }

    private static String plain(String words) {
        return words.replaceAll("\\s+", " ").strip();
    }
}
