package fulcrum.diagnosis;

import fulcrum.metrics.Dimension;
import fulcrum.metrics.MetricId;
import fulcrum.units.Said;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/// What would have to be there for a check to say something.
final class Needed {

    /// The metric that is known where an export is in.
    private static final Map<String, String> TELLS =
            Map.ofEntries(
                    Map.entry("orders", "orders"),
                    Map.entry("refunds", "refunds"),
                    Map.entry("orders-with-refunds", "refunds"),
                    Map.entry("traffic", "visitors"),
                    Map.entry("keywords", "keyword_clicks"),
                    Map.entry("ads", "ad_spend"),
                    Map.entry("costs", "stated_goods_cost"),
                    Map.entry("reviews", "review_score"),
                    Map.entry("service-scores", "service_score"),
                    Map.entry("stock", "stock"),
                    Map.entry("pages", "page_exposures"),
                    Map.entry("market", "market_visitors_low"),
                    Map.entry("market-words", "search_popularity_low"),
                    Map.entry("listings", "rival_listings"));

    private Needed() {}

    /// The exports that bring some metrics.
    static Look exports(Dossier dossier, Collection<MetricId> metrics) {
        var needs = new LinkedHashSet<String>();
        metrics.forEach(metric -> needs.addAll(dossier.metrics().needs(metric)));
        var missing = needs.stream().filter(need -> !isIn(dossier, need)).toList();
        if (!missing.isEmpty()) {
            needs.retainAll(missing);
        }
        return new Look.Blind(
                Said.of(
                        "diagnosis.blind.export",
                        joined(needs.stream().map(Needed::export).toList())));
    }

    /// The exports; where these are in, ones that also name a part.
    static Look parts(Dossier dossier, Collection<MetricId> metrics, Dimension by) {
        boolean known =
                metrics.stream()
                        .allMatch(one ->
                                dossier.metrics()
                                        .lastDay(dossier.store().id(), List.of(one))
                                        .isPresent());
        return known
                ? new Look.Blind(Said.of("diagnosis.blind.dimension", named(by)))
                : exports(dossier, metrics);
    }

    private static Said named(Dimension by) {
        return switch (by.id()) {
            case "product" -> Said.of("column.item_id");
            case "source" -> Said.of("metrics.dimension.source");
            case "search_term" -> Said.of("metrics.dimension.search-term");
            case "market_word" -> Said.of("metrics.dimension.market-word");
            default -> Said.of("column." + by.id());
        };
    }

    private static boolean isIn(Dossier dossier, String need) {
        return Optional.ofNullable(TELLS.get(need))
                .flatMap(metric ->
                        dossier.metrics()
                                .lastDay(dossier.store().id(), List.of(new MetricId(metric))))
                .isPresent();
    }

    private static Said export(String need) {
        return Said.of("metrics.export." + need);
    }

    private static Said joined(List<Said> all) {
        return all.stream()
                .reduce((first, second) -> Said.of("diagnosis.and", first, second))
                .orElseThrow();
    }

    /// Why nothing is known of the weeks of a quantity: no facts, too few or too old ones.
    static Look weeks(Dossier dossier, Quantity quantity) {
        return weeks(dossier, quantity.metrics().toList(), dossier.weekly().of(quantity));
    }

    static Look weeks(Dossier dossier, List<MetricId> metrics, SortedMap<Long, Double> weeks) {
        if (weeks.isEmpty()) {
            boolean begun =
                    metrics.stream()
                            .allMatch(one ->
                                    dossier.metrics()
                                            .commonDays(dossier.store().id(), one)
                                            .isPresent());
            return begun ? few(0) : exports(dossier, metrics);
        }
        LocalDate last = Weekly.monday(weeks.lastKey()).plusDays(Dossier.WEEK - 1L);
        return last.isBefore(dossier.end().minusDays(2L * Dossier.LATELY))
                ? new Look.Blind(Said.of("diagnosis.blind.stale", last))
                : few(weeks.size());
    }

    static Look few(int weeks) {
        return new Look.Blind(Said.of("diagnosis.blind.weeks", weeks));
    }
}
