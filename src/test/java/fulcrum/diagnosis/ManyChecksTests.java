package fulcrum.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Each check on small facts in which it must fire, and on the same without the fault.
class ManyChecksTests {

    /// With the part that it has to name, where it names one.
    private static final Map<String, String> FIRES =
            new TreeMap<>(
                    Map.ofEntries(
                            Map.entry("fixed-cost-rose", ""),
                            Map.entry("discounts-deepened", ""),
                            Map.entry("orders-lost-before-payment", ""),
                            Map.entry("lines-per-order-fell", ""),
                            Map.entry("rivals-cheaper", ""),
                            Map.entry("rival-undercuts", "r0"),
                            Map.entry("rivals-sell-more", ""),
                            Map.entry("rival-sells-more", "r1"),
                            Map.entry("share-of-voice-fell", ""),
                            Map.entry("dearer-than-rivals", ""),
                            Map.entry("shop-of-rivals-grows", "rival 1"),
                            Map.entry("market-visitors-fell", ""),
                            Map.entry("market-sales-fell", ""),
                            Map.entry("category-shrinks", "category 0"),
                            Map.entry("category-sales-shrink", "category 0"),
                            Map.entry("market-share-fell", ""),
                            Map.entry("visitor-share-fell", ""),
                            Map.entry("sellers-entered", ""),
                            Map.entry("sellers-entered-category", "category 0"),
                            Map.entry("visitors-per-seller-fell", ""),
                            Map.entry("market-word-fell", "word 0"),
                            Map.entry("region-refunds-lag", "region 3"),
                            Map.entry("region-order-value-fell", "region 1"),
                            Map.entry("search-visitors-fell", ""),
                            Map.entry("search-conversion-fell", ""),
                            Map.entry("word-visitors-fell", "word 0"),
                            Map.entry("product-search-fell", "p1"),
                            Map.entry("word-converts-badly", "word 5"),
                            Map.entry("words-without-products", ""),
                            Map.entry("products-without-words", "p7"),
                            Map.entry("carts-not-bought", ""),
                            Map.entry("source-converts-badly", "source 5"),
                            Map.entry("source-conversion-fell", "kind 1"),
                            Map.entry("source-bounce-rose", "source 2"),
                            Map.entry("ads-shown-less", ""),
                            Map.entry("campaign-fell", "c0"),
                            Map.entry("campaign-click-cost-rose", "c1"),
                            Map.entry("campaign-conversion-fell", "c2"),
                            Map.entry("campaign-click-rate-fell", "c0"),
                            Map.entry("scenes-lose", "scene 4"),
                            Map.entry("ad-groups-lose", "g5"),
                            Map.entry("ads-lose", "ad 11"),
                            Map.entry("advertised-product-cost-ratio", "p17"),
                            Map.entry("product-discounts-deepened", "Title 5"),
                            Map.entry("page-clicks-fell", ""),
                            Map.entry("module-fell", ""),
                            Map.entry("page-fell", "page 0"),
                            Map.entry("module-not-clicked", "module 5"),
                            Map.entry("page-shown-less", "page 1"),
                            Map.entry("exits-rose", ""),
                            Map.entry("page-exits-lag", "page 3"),
                            Map.entry("module-worth-fell", ""),
                            Map.entry("unit-price-fell", ""),
                            Map.entry("product-dearer", "Title 1"),
                            Map.entry("product-cheaper", "Title 2"),
                            Map.entry("product-conversion-fell", "Title 1"),
                            Map.entry("product-visitor-share-fell", "Title 7"),
                            Map.entry("product-bounce-rose", "Title 6"),
                            Map.entry("launches-fail", ""),
                            Map.entry("products-below-cost", "Title 4"),
                            Map.entry("refund-reason-rose", "reason 0"),
                            Map.entry("score-fell", "score 0"),
                            Map.entry("reviews-fewer", ""),
                            Map.entry("bad-reviews-unanswered", ""),
                            Map.entry("buyer-worth-fell", ""),
                            Map.entry("buyers-at-risk", ""),
                            Map.entry("notices-not-acted-on", ""),
                            Map.entry("notices-coming", "")));

    @TempDir Path folder;

    @Test
    void eachFiresOnItsFault() throws IOException {
        var told = told(true);
        assertThat(
                        FIRES.keySet().stream()
                                .filter(id -> !isBad(told.get(id)))
                                .map(id -> told.get(id).certainty() + " " + line(told.get(id)))
                                .toList())
                .isEmpty();
        assertThat(
                        FIRES.entrySet().stream()
                                .filter(one ->
                                        !parts(told.get(one.getKey())).contains(one.getValue()))
                                .filter(one -> !one.getValue().isEmpty())
                                .map(one -> one + " " + line(told.get(one.getKey())))
                                .toList())
                .isEmpty();
    }

    @Test
    void noneFiresWhereNothingIsWrong() throws IOException {
        var told = told(false);
        assertThat(
                        FIRES.keySet().stream()
                                .filter(id -> told.get(id).certainty() != Certainty.FINE)
                                .map(id -> told.get(id).certainty() + " " + line(told.get(id)))
                                .toList())
                .isEmpty();
    }

    private Map<String, Finding> told(boolean sick) throws IOException {
        try (var clinic = new Clinic(folder, new AilingShop(sick).facts(folder))) {
            return clinic.diagnosis().findings().stream()
                    .collect(Collectors.toMap(one -> one.check().id(), one -> one));
        }
    }

    private static boolean isBad(Finding finding) {
        return finding.certainty().isFault() || finding.certainty() == Certainty.SMALL;
    }

    private static List<String> parts(Finding finding) {
        return finding.evidence().stream()
                .flatMap(one -> one.only().stream())
                .flatMap(one -> one.values().stream())
                .toList();
    }

    private static String line(Finding finding) {
        return "%s %s %s %s"
                .formatted(
                        finding.check().id(),
                        finding.chance(),
                        finding.figure(),
                        finding.comparison());
    }
}
