package fulcrum.ingest;

import fulcrum.ingest.keeping.CustomerTokens;
import fulcrum.ingest.keeping.KeptRows;
import fulcrum.ingest.reading.RawTable;
import fulcrum.ingest.translating.FactChunks;
import fulcrum.ingest.translating.Translation;
import fulcrum.store.Store;
import fulcrum.warehouse.FactsWriter;
import fulcrum.warehouse.Loading;
import fulcrum.warehouse.Warehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;

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
            return seen.getFirst().withoutRefusedFile();
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

    private static final class Rehearsed extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private RefusedRows refusedRows() {
        return new RefusedRows(
                directory.refused(store.id(), id),
                translation.headers(),
                Intake.scrubbing(translation, tokens),
                id);
    }

    private ImportReport inTransaction(
            FactsWriter facts, KeptRows.Writer kept, RefusedRows refused, Watched watched)
            throws IOException {
        var intake = new Intake(translation, tokens, kept, refused);
        var handover = new Handover<Loading>();
        try (var chunks =
                new FactChunks(store.id(), id.value(), warehouse.work(), handover::give)) {
            readAndLoad(
                    intake,
                    chunks,
                    handover,
                    loading -> {
                        facts.load(loading);
                        watched.steps().reached(Step.LOADING);
                    });
            var exportedAt = exportedAt(chunks);
            var kinds = chunks.kinds();
            var origin = new FactsWriter.Origin(id.value(), mends(), exportedAt);
            facts.register(store.id(), origin, chunks.coverage());
            int open = translation.layout().rows().provisionalDays();
            if (open > 0) {
                facts.provisional(store.id(), origin, kinds, open);
            }
            var settled = facts.settle(store, id.value(), kinds);
            Contradicting.setAside(settled.contradictions(), table, refused);
            kept.finish();
            watched.steps().reached(Step.KEPT);
            var report =
                    new Reckoning(store, table, translation, id)
                            .report(facts, chunks, settled, intake, refused);
            watched.before().note(report, exportedAt);
            return report;
        }
    }

    /// Reads in one thread while the facts of what was read are loaded in this one.
    private void readAndLoad(
            Intake intake, FactChunks chunks, Handover<Loading> handover, Consumer<Loading> load)
            throws IOException {
        Callable<Boolean> reading =
                () -> {
                    try {
                        intake.run(chunks);
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
            throw Intake.rethrown(e.getCause());
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
}
