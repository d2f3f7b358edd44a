package fulcrum.actions;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Finds listings that read otherwise than in the export before.
///
/// Only exports of the same kind are compared: each names things in its own way. What is back in
/// the next export was not kept.
final class ListingSteps {

    private ListingSteps() {}

    /// A product as an export had it.
    ///
    /// @param layout the kind of export
    record Listed(String layout, String product, LocalDateTime exported, String words) {}

    /// By day and product.
    static List<ListingStep> of(List<Listed> rows) {
        var products =
                rows.stream()
                        .filter(one -> !one.words().isBlank())
                        .collect(
                                Collectors.groupingBy(
                                        one -> one.layout() + "\n" + one.product(),
                                        TreeMap::new,
                                        Collectors.toList()));
        var steps = new ArrayList<ListingStep>();
        products.values().forEach(one -> add(steps, one));
        steps.sort(Comparator.comparing(ListingStep::day).thenComparing(ListingStep::subject));
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
                            one.product(),
                            one.exported().toLocalDate(),
                            kept.words(),
                            one.words()));
            kept = one;
        }
    }

    private static boolean isSame(Listed one, Listed other) {
        return plain(one).equals(plain(other));
    }

    /// Several articles of one product: the first by their words.
    private static Listed first(Listed one, Listed other) {
        return one.words().compareTo(other.words()) <= 0 ? one : other;
    }

    private static String plain(Listed one) {
        return one.words().replaceAll("\\s+", " ").strip();
    }
}
