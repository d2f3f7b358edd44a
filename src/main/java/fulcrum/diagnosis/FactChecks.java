package fulcrum.diagnosis;

import fulcrum.ingest.Imports;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.Unit;
import fulcrum.units.Period;
import fulcrum.units.Said;
import fulcrum.warehouse.Agreement;
import fulcrum.warehouse.Freshness;
import fulcrum.warehouse.Warehouse;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Whether the facts are whole, fresh and free of contradictions: rules, whose figures are certain.
record FactChecks(Warehouse warehouse, Imports imports) {

    private static final List<MetricId> WANTED =
            List.of(
                    new MetricId("orders"),
                    new MetricId("refunds"),
                    new MetricId("goods_cost"),
                    new MetricId("visitors"),
                    new MetricId("keyword_clicks"),
                    new MetricId("ad_spend"),
                    new MetricId("platform_fees"),
                    new MetricId("review_score"),
                    new MetricId("service_score"),
                    new MetricId("stock"));
    private static final int LATE = 7;
    private static final int YEAR = 365;
    private static final int LOOKED_BACK = 180;
    private static final double MATTERS = 0.01;

    Map<String, Asked> all() {
        return Map.of(
                "facts-missing", this::missing,
                "facts-late", this::late,
                "facts-with-gaps", this::gaps,
                "rows-refused", this::refused,
                "facts-contradict", this::contradictions,
                "history-short", FactChecks::history,
                "buyers-unnamed", FactChecks::buyers);
    }

    private static Evidence exports() {
        return Evidence.of(Evidence.Where.EXPORTS);
    }

    private Look missing(Dossier dossier) {
        var missing =
                WANTED.stream()
                        .filter(one ->
                                dossier.metrics()
                                        .lastDay(dossier.store().id(), List.of(one))
                                        .isEmpty())
                        .toList();
        return TeamChecks.rule(
                !missing.isEmpty(),
                missing.isEmpty()
                        ? Said.of("diagnosis.facts.all", WANTED.size())
                        : Said.of("diagnosis.facts.missing", missing.size(), WANTED.size()),
                missing.isEmpty()
                        ? Said.of("diagnosis.facts.all.needed")
                        : ((Look.Blind) Needed.exports(dossier, missing)).needed(),
                exports());
    }

    private Look late(Dossier dossier) {
        var day = dossier.end().minusDays(LATE);
        var late =
                WANTED.stream()
                        .flatMap(one ->
                                dossier
                                        .metrics()
                                        .lastDay(dossier.store().id(), List.of(one))
                                        .filter(last -> last.isBefore(day))
                                        .map(last -> Map.entry(one, last))
                                        .stream())
                        .min(Map.Entry.comparingByValue());
        return TeamChecks.rule(
                late.isPresent(),
                late.map(one ->
                                Said.of(
                                        "diagnosis.facts.late",
                                        dossier.metrics().find(one.getKey()).orElseThrow().name(),
                                        one.getValue()))
                        .orElseGet(() -> Said.of("diagnosis.facts.fresh")),
                Said.of("diagnosis.facts.fresh.needed", dossier.end().minusDays(1)),
                exports());
    }

    /// Holes of the last half year.
    private Look gaps(Dossier dossier) {
        var looked = dossier.last(LOOKED_BACK);
        var sources = Freshness.of(warehouse.coverage(dossier.store().id()));
        long days = 0;
        Optional<Period> longest = Optional.empty();
        for (var source : sources) {
            for (var gap : source.gaps()) {
                if (gap.overlaps(looked)) {
                    days += gap.days();
                    longest =
                            longest.filter(one -> one.days() >= gap.days())
                                    .or(() -> Optional.of(gap));
                }
            }
        }
        return TeamChecks.rule(
                days > 0,
                longest.map(gap ->
                                Said.of(
                                        "diagnosis.facts.gaps",
                                        gap.from(),
                                        gap.until().minusDays(1)))
                        .orElseGet(() -> Said.of("diagnosis.facts.no-gaps", LOOKED_BACK)),
                Said.of("diagnosis.facts.gaps.needed", days),
                exports());
    }

    private Look refused(Dossier dossier) {
        var all = imports.history(dossier.store().id());
        long refused = all.stream().mapToLong(one -> one.report().rows().refused()).sum();
        long read = all.stream().mapToLong(one -> one.report().rows().read()).sum();
        return TeamChecks.rule(
                refused > MATTERS * read,
                Said.of("diagnosis.facts.refused", refused, read),
                Said.of("diagnosis.facts.refused.needed"),
                exports());
    }

    private Look contradictions(Dossier dossier) {
        var checked = warehouse.reconciliation(dossier.store().id()).whole();
        var broken = checked.stream().filter(one -> !one.countsRows() && !one.holds()).toList();
        return TeamChecks.rule(
                !broken.isEmpty(),
                broken.isEmpty()
                        ? Said.of("diagnosis.facts.agree", checked.size())
                        : Said.of(
                                "diagnosis.facts.contradict",
                                broken.size(),
                                checked.size(),
                                dossier.told(Unit.MONEY, difference(broken.getFirst()))),
                Said.of("diagnosis.facts.agree.needed"),
                exports());
    }

    private static double difference(Agreement broken) {
        return Math.abs(broken.difference().doubleValue());
    }

    private static Look history(Dossier dossier) {
        var known = dossier.metrics().commonDays(dossier.store().id(), new MetricId("orders"));
        long days = known.map(Period::days).orElse(0L);
        return TeamChecks.rule(
                days < YEAR,
                Said.of("diagnosis.facts.history", days),
                Said.of("diagnosis.facts.history.needed"),
                exports());
    }

    /// Orders that name no buyer tell nothing of loyalty.
    private static Look buyers(Dossier dossier) {
        var orders = dossier.total(new MetricId("orders"), dossier.lately());
        if (orders.orElse(0) <= 0) {
            return Needed.exports(dossier, List.of(new MetricId("orders")));
        }
        var buyers = dossier.total(new MetricId("buyers"), dossier.lately());
        return TeamChecks.rule(
                buyers.isEmpty(),
                Said.of(buyers.isEmpty() ? "diagnosis.facts.no-buyers" : "diagnosis.facts.buyers"),
                Said.of("diagnosis.facts.buyers.needed"),
                exports());
    }
}
