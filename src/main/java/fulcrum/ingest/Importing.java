package fulcrum.ingest;

import fulcrum.ingest.ImportReport.Outcome;
import fulcrum.ingest.keeping.CustomerTokens;
import fulcrum.ingest.keeping.KeptRows;
import fulcrum.ingest.layout.Layout;
import fulcrum.ingest.layout.Layouts;
import fulcrum.ingest.layout.Proposal;
import fulcrum.ingest.reading.Opened;
import fulcrum.ingest.reading.RawTable;
import fulcrum.ingest.reading.Unreadable;
import fulcrum.ingest.translating.Translation;
import fulcrum.units.Said;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Imports the tables of a file, each for itself, and puts rows that were kept into the facts
/// again.
final class Importing {

    private final Premises at;

    Importing(Premises at) {
        this.at = at;
    }

    List<ImportReport> opened(ImportRequest request) throws IOException {
        try (var scratch = Scratch.in(at.directory().root())) {
            return switch (Looking.opened(request.file(), request.name(), scratch)) {
                case Opened.Refusal(var name, var reason) ->
                        List.of(ImportReport.refused(name, reason));
                case Opened.Tables(var tables, var refused) ->
                        importTables(request, tables, refused);
            };
        }
    }

    private List<ImportReport> importTables(
            ImportRequest request, List<RawTable> tables, List<Opened.Refusal> refused)
            throws IOException {
        var reports = new ArrayList<ImportReport>();
        refused.forEach(one -> reports.add(ImportReport.refused(one.name(), one.reason())));
        for (var table : tables) {
            reports.add(importOrRefuse(request, table));
        }
        return reports;
    }

    /// A full disk, or a place from which on the file cannot be read, breaks one table off and
    /// leaves nothing of it; other faults are nobody's file's.
    private ImportReport importOrRefuse(ImportRequest request, RawTable table) throws IOException {
        try {
            return importTable(request, table);
        } catch (IOException | RuntimeException e) {
            var reason = at.room().full(e, table.name()).or(() -> unreadable(e));
            if (reason.isEmpty()) {
                throw e;
            }
            return ImportReport.refused(table.name(), reason.get());
        }
    }

    private static Optional<Said> unreadable(Throwable fault) {
        if (fault instanceof Unreadable unreadable) {
            return Optional.of(unreadable.reason());
        }
        return Optional.ofNullable(fault.getCause()).flatMap(Importing::unreadable);
    }

    private ImportReport importTable(ImportRequest request, RawTable table) throws IOException {
        var before = at.ledger().find(ImportId.of(request.store().id(), table.sha256()));
        if (before.isPresent() && before.get().isDone()) {
            return asBefore(table, before.get().report());
        }
        var layouts = layouts(request);
        var recognition = Recognition.of(table, layouts);
        if (recognition.match().isEmpty()
                && request.mapping().isEmpty()
                && request.acceptProposal()) {
            if (at.mappings().propose(recognition.firstRows())
                    instanceof Proposal.Proposed(var _, var layout, var _)) {
                remember(request, layout);
                recognition = Recognition.of(table, new Layouts(List.of(layout)));
            }
        }
        return recognition.match().isEmpty()
                ? ImportReport.unread(
                        table.name(),
                        table.sha256(),
                        Outcome.NOT_RECOGNISED,
                        List.of(at.mappings().whyNot(recognition.firstRows())))
                : importRecognised(request, table, recognition);
    }

    /// Reads the table as a person answered; the answer is kept for the next file of this kind.
    private ImportReport answered(ImportRequest request, RawTable table, Layout layout)
            throws IOException {
        remember(request, layout);
        var recognition = Recognition.of(table, new Layouts(List.of(layout)));
        var decided = request.answered(AsWritten.OPEN, request.period());
        return importRecognised(decided, table, recognition);
    }

    private void remember(ImportRequest request, Layout layout) {
        if (!request.dryRun()) {
            at.mappings().confirm(layout.id(), Layouts.yaml(layout), request.person());
        }
    }

    /// A mapping that comes with the request is kept, so that the same header is known the next
    /// time.
    private Layouts layouts(ImportRequest request) {
        if (request.mapping().isEmpty()) {
            return at.layouts();
        }
        var mapping = request.mapping().get();
        if (!request.dryRun()) {
            at.mappings().confirm(mapping.id(), mapping.yaml(), request.person());
        }
        return new Layouts(List.of(Layouts.parse(mapping.id(), mapping.yaml())));
    }

    private ImportReport importRecognised(
            ImportRequest request, RawTable table, Recognition recognition) throws IOException {
        var ids = new ConcurrentHashMap<String, String>();
        var tokens = tokens(ids);
        var match = recognition.match().orElseThrow();
        var translation =
                Translation.of(
                        table,
                        match,
                        new Translation.Beside(recognition.above(), request.period()),
                        request.store(),
                        tokens);
        var questions = translation.questions(!request.acceptProposal());
        if (!questions.isEmpty()) {
            return translation.isUnclear() && !request.written().isOpen()
                    ? answered(request, table, request.written().in(match.layout()))
                    : ImportReport.unread(
                            table.name(), table.sha256(), Outcome.NOT_RECOGNISED, questions);
        }
        var job =
                new ImportJob(
                        at.warehouse(),
                        at.directory(),
                        request.store(),
                        table,
                        translation,
                        tokens);
        if (request.dryRun()) {
            return as(Outcome.DRY_RUN, job.rehearse());
        }
        var booking = new Booking(at.ledger(), at.vault(), at.steps());
        var report =
                booked(
                        job,
                        booking,
                        (done, exportedAt) ->
                                booking.begin(
                                        new Ledger.Entry(
                                                job.id(),
                                                0,
                                                request.store().id(),
                                                table.name(),
                                                table.sha256(),
                                                job.keptAs(),
                                                translation.layout().id(),
                                                exportedAt,
                                                at.clock().instant(),
                                                request.person(),
                                                request.period(),
                                                Ledger.Phase.PENDING,
                                                done),
                                        ids));
        booking.confirm(job.id());
        return report;
    }

    private ImportReport booked(ImportJob job, Booking booking, ImportJob.BeforeCommit before)
            throws IOException {
        try {
            return job.run(before, at.steps());
        } catch (IOException | RuntimeException e) {
            booking.withdraw(job, e);
            throw e;
        }
    }

    /// Puts the kept rows of an import into the facts again.
    void replay(Ledger.Entry entry) throws IOException {
        var store = at.stores().find(entry.store()).orElseThrow();
        var table = KeptRows.table(at.directory().kept(entry.keptAs()), entry.sha256());
        var layout = at.mappings().resolve(entry.layout(), at.shipped());
        var recognition = Recognition.of(table, new Layouts(List.of(layout)));
        var tokens = tokens(new ConcurrentHashMap<>());
        var translation =
                Translation.of(
                        table,
                        recognition.match().orElseThrow(),
                        new Translation.Beside(recognition.above(), entry.covers()),
                        store,
                        tokens);
        var report =
                new ImportJob(at.warehouse(), at.directory(), store, table, translation, tokens)
                        .run((_, _) -> {}, at.steps());
        assert report.isInFacts();
    }

    private CustomerTokens tokens(Map<String, String> ids) {
        return new CustomerTokens(at.keys(), at.forgotten().all(), ids::put);
    }

    private static ImportReport asBefore(RawTable table, ImportReport report) {
        return new ImportReport(
                table.name(),
                report.sha256(),
                report.id(),
                Outcome.SAME_AS_BEFORE,
                report.layout(),
                report.rows().allUnchanged(),
                report.totals(),
                report.reconciliation(),
                List.of(Said.of("ingest.same-as-before", report.file())),
                report.refusedFile());
    }

    private static ImportReport as(Outcome outcome, ImportReport report) {
        return new ImportReport(
                report.file(),
                report.sha256(),
                report.id(),
                outcome,
                report.layout(),
                report.rows(),
                report.totals(),
                report.reconciliation(),
                report.notes(),
                report.refusedFile());
    }
}
