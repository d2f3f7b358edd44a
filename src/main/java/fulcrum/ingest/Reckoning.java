package fulcrum.ingest;

import fulcrum.ingest.reading.RawTable;
import fulcrum.ingest.translating.FactChunks;
import fulcrum.ingest.translating.Translation;
import fulcrum.store.Store;
import fulcrum.units.Said;
import fulcrum.warehouse.Agreement;
import fulcrum.warehouse.FactKind;
import fulcrum.warehouse.FactsWriter;
import fulcrum.warehouse.Settled;
import fulcrum.warehouse.Sums;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Says how an import went: its rows, its totals, and how the facts agree with the file.
record Reckoning(Store store, RawTable table, Translation translation, ImportId id) {

    ImportReport report(
            FactsWriter facts,
            FactChunks chunks,
            Settled settled,
            Intake intake,
            RefusedRows refused) {
        var reconciliation = new ArrayList<Agreement>();
        var totals = new LinkedHashMap<String, BigDecimal>();
        compare(facts, chunks, totals, reconciliation);
        reconciliation.addAll(translation.totals(intake.translators(), refused.rows()));
        reconciliation.addAll(facts.agreements(store, id.value(), chunks.kinds()));
        return new ImportReport(
                table.name(),
                table.sha256(),
                Optional.of(id),
                ImportReport.Outcome.IMPORTED,
                translation.layout().id(),
                rows(settled, intake, refused.rows()),
                totals,
                reconciliation,
                notes(intake),
                refused.rows() > 0
                        ? Optional.of("refused/%s/%s.csv".formatted(store.id(), id))
                        : Optional.empty());
    }

    private static RowCounts rows(Settled settled, Intake intake, long refused) {
        long contradicting =
                settled.contradictions().stream()
                        .map(Settled.Contradiction::row)
                        .distinct()
                        .count();
        long good = intake.taken() - contradicting;
        return new RowCounts(
                good + refused,
                good - settled.updated() - settled.unchanged(),
                settled.updated(),
                settled.unchanged(),
                refused);
    }

    /// The sums of the file's own cells beside those of the facts it became.
    private void compare(
            FactsWriter facts,
            FactChunks chunks,
            Map<String, BigDecimal> totals,
            List<Agreement> reconciliation) {
        var held = facts.sums(store.id(), id.value(), chunks.kinds());
        var read = chunks.sums();
        held.forEach((kind, sums) -> {
            totals.put(kind.table(), BigDecimal.valueOf(sums.rows()));
            sums.totals().forEach((column, sum) -> put(totals, kind, column, sum));
            var inFile = read.get(kind);
            if (inFile != null && inFile.rows() == sums.rows()) {
                agree(inFile, sums, reconciliation);
            }
        });
        totals.putAll(facts.splits(store.id(), id.value(), chunks.kinds()));
    }

    private static void put(
            Map<String, BigDecimal> totals, FactKind kind, String column, BigDecimal sum) {
        if (sum.signum() != 0) {
            totals.put(kind.table() + "." + column, plain(sum));
        }
    }

    private static BigDecimal plain(BigDecimal sum) {
        var stripped = sum.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static void agree(Sums inFile, Sums inFacts, List<Agreement> reconciliation) {
        inFile.totals()
                .forEach((column, sum) -> {
                    var other = inFacts.totals().getOrDefault(column, BigDecimal.ZERO);
                    if (sum.compareTo(other) != 0) {
                        reconciliation.add(
                                new Agreement(
                                        "agreement.column-is-facts",
                                        inFile.rows(),
                                        sum,
                                        other,
                                        column));
                    }
                });
        if (reconciliation.isEmpty()) {
            reconciliation.add(
                    new Agreement(
                            "agreement.file-is-facts",
                            inFile.rows(),
                            BigDecimal.valueOf(inFile.rows()),
                            BigDecimal.valueOf(inFacts.rows())));
        }
    }

    private List<Said> notes(Intake intake) {
        var notes = new ArrayList<Said>();
        for (var column : translation.destroyedIds()) {
            notes.add(Said.of("ingest.destroyed-ids", column));
        }
        if (translation.customersDestroyed()) {
            notes.add(Said.of("ingest.customers-not-counted"));
        }
        if (translation.isTimeless()) {
            notes.add(Said.of("ingest.no-days"));
        }
        if (intake.totals() > 0) {
            notes.add(Said.of("ingest.totals-rows", intake.totals()));
        }
        if (intake.passed() > 0) {
            notes.add(Said.of("ingest.passed-rows", intake.passed()));
        }
        return notes;
    }
}
