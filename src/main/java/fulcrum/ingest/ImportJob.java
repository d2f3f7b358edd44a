package fulcrum.ingest;

import fulcrum.ingest.keeping.CustomerTokens;
import fulcrum.ingest.keeping.KeptRows;
import fulcrum.ingest.keeping.PersonalCells;
import fulcrum.ingest.keeping.Scrubbing;
import fulcrum.ingest.reading.RawTable;
import fulcrum.ingest.translating.FactChunks;
import fulcrum.ingest.translating.Fault;
import fulcrum.ingest.translating.Translation;
import fulcrum.store.Store;
import fulcrum.units.Said;
import fulcrum.warehouse.Agreement;
import fulcrum.warehouse.FactKind;
import fulcrum.warehouse.FactsWriter;
import fulcrum.warehouse.Loading;
import fulcrum.warehouse.Settled;
import fulcrum.warehouse.Sums;
import fulcrum.warehouse.Warehouse;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Brings one recognised table into the facts: reads it once, keeps its rows, loads and settles its
/// facts, and compares them with the file.
final class ImportJob {

    private final Warehouse warehouse;
    private final Directory directory;
    private final Store store;
    private final RawTable table;
    private final Translation translation;
    private final CustomerTokens tokens;
    private final ImportId id;

    ImportJob(
            Warehouse warehouse,
            Directory directory,
            Store store,
            RawTable table,
            Translation translation,
            CustomerTokens tokens) {
        this.warehouse = warehouse;
        this.directory = directory;
        this.store = store;
        this.table = table;
        this.translation = translation;
        this.tokens = tokens;
        this.id = ImportId.of(store.id(), table.sha256());
    }

    ImportId id() {
        return id;
    }

    /// What is done between keeping the rows and changing the facts for good.
    @FunctionalInterface
    interface BeforeCommit {
        void note(ImportReport report, LocalDateTime exportedAt);
    }

    /// Runs the import. The facts change, all or nothing, when this returns.
    ImportReport run(BeforeCommit before, Step.Listener steps) throws IOException {
        try (var kept = new KeptRows.Writer(directory.kept(keptAs()), table);
                var refused = refusedRows()) {
            return warehouse.transact(
                    facts -> inTransaction(facts, kept, refused, new Watched(before, steps)));
        }
    }

    private record Watched(BeforeCommit before, Step.Listener steps) {}

    /// Runs the import and takes everything back: what would have been.
    ImportReport rehearse() throws IOException {
        var seen = new ArrayList<ImportReport>();
        try {
            var never =
                    run(
                            (report, _) -> {
                                seen.add(report);
                                throw new Rehearsed();
                            },
                            _ -> {});
            throw new IllegalStateException(
                    "a rehearsal of %s was carried out".formatted(never.file()));
        } catch (Rehearsed e) {
            withdraw();
            return withoutRefusedFile(seen.getFirst());
        }
    }

    /// Deletes what was kept of an import that is not to be.
    void withdraw() throws IOException {
        Files.deleteIfExists(directory.kept(keptAs()));
        Files.deleteIfExists(directory.refused(store.id(), id));
    }

    String keptAs() {
        return Directory.keptAs(store.id(), table.sha256());
    }

    /// What was set aside in a rehearsal is thrown away again.
    private static ImportReport withoutRefusedFile(ImportReport report) {
        return new ImportReport(
                report.file(),
                report.sha256(),
                report.id(),
                report.outcome(),
                report.layout(),
                report.rows(),
                report.totals(),
                report.reconciliation(),
                report.notes(),
                Optional.empty());
    }

    private static final class Rehearsed extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private RefusedRows refusedRows() {
        return new RefusedRows(
                directory.refused(store.id(), id), translation.headers(), scrubbing(), id);
    }

    private Scrubbing scrubbing() {
        var personal =
                PersonalCells.of(translation.layout(), translation.headers(), translation.used());
        return new Scrubbing(personal, translation.naming(), translation.addresses(), tokens);
    }

    private ImportReport inTransaction(
            FactsWriter facts, KeptRows.Writer kept, RefusedRows refused, Watched watched)
            throws IOException {
        var keeping = new RowKeeping(kept, refused, scrubbing());
        var handover = new Handover<Loading>();
        try (var chunks =
                new FactChunks(store.id(), id.value(), warehouse.work(), handover::give)) {
            readAndLoad(
                    keeping,
                    chunks,
                    handover,
                    loading -> {
                        facts.load(loading);
                        watched.steps().reached(Step.LOADING);
                    });
            var exportedAt = exportedAt(chunks);
            var kinds = chunks.kinds();
            facts.register(
                    store.id(),
                    new FactsWriter.Origin(id.value(), mends(), exportedAt),
                    chunks.coverage());
            int open = translation.layout().rows().provisionalDays();
            if (open > 0) {
                facts.provisional(
                        store.id(), id.value(), kinds, exportedAt.toLocalDate().minusDays(open));
            }
            var settled = facts.settle(store, id.value(), kinds);
            setAside(settled.contradictions(), refused);
            kept.finish();
            watched.steps().reached(Step.KEPT);
            var report = report(facts, keeping, refused, chunks, settled);
            watched.before().note(report, exportedAt);
            return report;
        }
    }

    /// Reads in one thread while the facts of what was read are loaded in this one.
    private void readAndLoad(
            RowKeeping keeping,
            FactChunks chunks,
            Handover<Loading> handover,
            Consumer<Loading> load)
            throws IOException {
        Callable<Boolean> reading =
                () -> {
                    try {
                        translation.run(keeping, chunks);
                        chunks.finish();
                        return true;
                    } finally {
                        handover.end();
                    }
                };
        var task = new FutureTask<>(reading);
        var thread = Thread.ofPlatform().name("reading " + id).start(task);
        try {
            handover.takeAll(load);
            var done = task.get();
            assert done;
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            throw new IOException("the import of %s was interrupted".formatted(table.name()), e);
        } catch (ExecutionException e) {
            throw rethrown(e.getCause());
        } catch (RuntimeException e) {
            handover.abandon();
            join(thread);
            throw e;
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static IOException rethrown(@Nullable Throwable cause) {
        if (cause instanceof RuntimeException fault) {
            throw fault;
        }
        return cause instanceof IOException fault ? fault : new IOException(cause);
    }

    /// When the platform wrote the file: by its own word, and not before the last thing it tells
    /// of.
    private LocalDateTime exportedAt(FactChunks chunks) {
        var said =
                table.exportedAt().map(instant -> instant.atZone(store.zone()).toLocalDateTime());
        var latest = chunks.latest();
        if (said.isPresent() && latest.isPresent()) {
            return said.get().isAfter(latest.get()) ? said.get() : latest.get();
        }
        return said.or(() -> latest).orElse(LocalDateTime.of(1970, 1, 1, 0, 0));
    }

    /// The import whose refused rows this file mends, or itself.
    private String mends() throws IOException {
        var column = translation.headers().find(RefusedRows.MENDS);
        if (column.isEmpty()) {
            return id.value();
        }
        try (var rows = table.open()) {
            String last = "";
            while (rows.next() && last.isEmpty()) {
                var cell = rows.cell(column.getAsInt()).strip();
                last = cell.startsWith("i") ? cell : "";
            }
            return last.isEmpty() ? id.value() : last;
        }
    }

    /// Contradicting rows are found among the loaded facts, so they are read once more to be kept.
    private void setAside(List<Settled.Contradiction> contradictions, RefusedRows refused)
            throws IOException {
        if (contradictions.isEmpty()) {
            return;
        }
        var byRow = new LinkedHashMap<Long, Settled.Contradiction>();
        contradictions.forEach(one -> byRow.putIfAbsent(one.row(), one));
        try (var rows = table.open()) {
            while (rows.next()) {
                var contradiction = byRow.remove(rows.line());
                if (contradiction != null) {
                    refused.add(
                            rows,
                            new Fault(
                                    "",
                                    contradiction.identity(),
                                    Said.of(
                                            "ingest.contradicts",
                                            contradiction.keptRow(),
                                            contradiction.identity())));
                }
            }
        }
    }

    private ImportReport report(
            FactsWriter facts,
            RowKeeping keeping,
            RefusedRows refused,
            FactChunks chunks,
            Settled settled) {
        long contradicting =
                refused.rows()
                        - (refused.rows()
                                - settled.contradictions().stream()
                                        .map(Settled.Contradiction::row)
                                        .distinct()
                                        .count());
        long good = keeping.taken() - contradicting;
        var rows =
                new RowCounts(
                        keeping.taken() + refused.rows() - contradicting,
                        good - settled.updated() - settled.unchanged(),
                        settled.updated(),
                        settled.unchanged(),
                        refused.rows());
        var reconciliation = new ArrayList<Agreement>();
        var totals = new LinkedHashMap<String, BigDecimal>();
        compare(facts, chunks, totals, reconciliation);
        reconciliation.addAll(translation.totals(refused.rows()));
        reconciliation.addAll(facts.agreements(store, id.value(), chunks.kinds()));
        return new ImportReport(
                table.name(),
                table.sha256(),
                Optional.of(id),
                ImportReport.Outcome.IMPORTED,
                translation.layout().id(),
                rows,
                totals,
                reconciliation,
                notes(keeping),
                refused.rows() > 0
                        ? Optional.of("refused/%s/%s.csv".formatted(store.id(), id))
                        : Optional.empty());
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
                                        "agreement.file-is-facts", inFile.rows(), sum, other));
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

    private List<Said> notes(RowKeeping keeping) {
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
        if (keeping.totals() > 0) {
            notes.add(Said.of("ingest.totals-rows", keeping.totals()));
        }
        if (keeping.passed() > 0) {
            notes.add(Said.of("ingest.passed-rows", keeping.passed()));
        }
        return notes;
    }
}
