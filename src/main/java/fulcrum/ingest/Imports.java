package fulcrum.ingest;

import fulcrum.ingest.ImportReport.Outcome;
import fulcrum.ingest.keeping.CustomerTokens;
import fulcrum.ingest.keeping.KeptRows;
import fulcrum.ingest.keeping.Keys;
import fulcrum.ingest.keeping.Vault;
import fulcrum.ingest.layout.Layout;
import fulcrum.ingest.layout.Layouts;
import fulcrum.ingest.layout.Proposal;
import fulcrum.ingest.layout.Proposals;
import fulcrum.ingest.reading.Opened;
import fulcrum.ingest.reading.RawTable;
import fulcrum.ingest.reading.Reading;
import fulcrum.ingest.reading.ReadingLimits;
import fulcrum.ingest.reading.Unreadable;
import fulcrum.ingest.translating.Translation;
import fulcrum.state.State;
import fulcrum.store.Store;
import fulcrum.store.StoreId;
import fulcrum.store.Stores;
import fulcrum.units.Said;
import fulcrum.warehouse.FactKind;
import fulcrum.warehouse.Warehouse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/// Files in: what was imported, and what may be undone.
public final class Imports {

    private final Stores stores;
    private final Warehouse warehouse;
    private final Directory directory;
    private final InstantSource clock;
    private final Ledger ledger;
    private final Keys keys;
    private final Vault vault;
    private final Mappings mappings;
    private final Forgotten forgotten;
    private final Layouts shipped;
    private final Step.Listener steps;
    private final Room room;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    public Imports(
            State state, Stores stores, Warehouse warehouse, Path directory, InstantSource clock) {
        this(state, stores, warehouse, directory, clock, _ -> {});
    }

    /// @param steps is told how far an import, an undo, a rebuild has come
    Imports(
            State state,
            Stores stores,
            Warehouse warehouse,
            Path directory,
            InstantSource clock,
            Step.Listener steps) {
        this.steps = steps;
        this.stores = stores;
        this.warehouse = warehouse;
        this.directory = new Directory(directory);
        this.room = new Room(directory);
        this.clock = clock;
        this.ledger = new Ledger(state);
        this.keys = new Keys(directory);
        this.vault = new Vault(state, keys);
        this.mappings = new Mappings(state, clock);
        this.forgotten = new Forgotten(state, clock);
        this.shipped = Layouts.shipped();
    }

    /// Imports a file: one report for each table that it holds. A table that cannot be imported is
    /// reported as such; the others go on.
    public List<ImportReport> importFile(ImportRequest request) {
        oneAtATime.lock();
        try {
            var lacking = room.lacking(request.file(), request.name());
            return lacking.isPresent()
                    ? List.of(ImportReport.refused(request.name(), lacking.get()))
                    : importOpened(request);
        } catch (IOException e) {
            return List.of(
                    ImportReport.refused(
                            request.name(),
                            Said.of("ingest.cannot-read", String.valueOf(e.getMessage()))));
        } finally {
            oneAtATime.unlock();
        }
    }

    private List<ImportReport> importOpened(ImportRequest request) throws IOException {
        try (var scratch = Scratch.in(directory.root())) {
            return switch (opened(request.file(), request.name(), scratch)) {
                case Opened.Refusal(var name, var reason) ->
                        List.of(ImportReport.refused(name, reason));
                case Opened.Tables(var tables, var refused) ->
                        importTables(request, tables, refused);
            };
        }
    }

    private static Opened opened(Path file, String name, Scratch scratch) throws IOException {
        return Reading.open(file, name, ReadingLimits.DEFAULT, scratch.folder(), Optional.empty());
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
            var reason = room.full(e, table.name()).or(() -> unreadable(e));
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
        return Optional.ofNullable(fault.getCause()).flatMap(Imports::unreadable);
    }

    /// Whether the disk has room for any import at all.
    public boolean hasRoom() {
        return room.isThere();
    }

    private ImportReport importTable(ImportRequest request, RawTable table) throws IOException {
        var before = ledger.find(ImportId.of(request.store().id(), table.sha256()));
        if (before.isPresent() && before.get().isDone()) {
            return asBefore(table, before.get().report());
        }
        var layouts = layouts(request);
        var recognition = Recognition.of(table, layouts);
        if (recognition.match().isEmpty()
                && request.mapping().isEmpty()
                && request.acceptProposal()) {
            if (mappings.propose(recognition.firstRows())
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
                        List.of(mappings.whyNot(recognition.firstRows())))
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
            mappings.confirm(layout.id(), Layouts.yaml(layout), request.person());
        }
    }

    /// A mapping that comes with the request is kept, so that the same header is known the next
    /// time.
    private Layouts layouts(ImportRequest request) {
        if (request.mapping().isEmpty()) {
            return layouts();
        }
        var mapping = request.mapping().get();
        if (!request.dryRun()) {
            mappings.confirm(mapping.id(), mapping.yaml(), request.person());
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
        var job = new ImportJob(warehouse, directory, request.store(), table, translation, tokens);
        if (request.dryRun()) {
            return as(Outcome.DRY_RUN, job.rehearse());
        }
        var booking = new Booking(ledger, vault, steps);
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
                                                clock.instant(),
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
            return job.run(before, steps);
        } catch (IOException | RuntimeException e) {
            booking.withdraw(job, e);
            throw e;
        }
    }

    void reached(Step step) {
        steps.reached(step);
    }

    /// The mapping that a person chose for the table that begins with these rows, as a text that
    /// can be kept, or what is still missing.
    ///
    /// @param chosen header → column of the kind; other columns are not read
    public ChosenMapping choose(
            List<List<String>> firstRows, FactKind kind, Map<String, String> chosen) {
        return choose(firstRows, kind, chosen, AsWritten.OPEN);
    }

    /// The same, with what a person said of how days and amounts are written.
    public ChosenMapping choose(
            List<List<String>> firstRows,
            FactKind kind,
            Map<String, String> chosen,
            AsWritten written) {
        return switch (mappings.correct(firstRows, kind, chosen)) {
            case Proposal.Proposed(var _, var layout, var _) ->
                    new ChosenMapping.Complete(written.mapping(layout));
            case Proposal.Nothing(var reason) -> new ChosenMapping.Incomplete(reason);
        };
    }

    /// A known layout, with what a person said of how days and amounts are written.
    public ImportRequest.Mapping known(String layout, AsWritten written) {
        return written.mapping(mappings.resolve(layout, shipped));
    }

    /// What a file says of the store it comes from, for a store that does not exist yet.
    public StoreHints hints(Path file, String name) {
        try (var scratch = Scratch.in(directory.root())) {
            var opened = opened(file, name, scratch);
            if (opened instanceof Opened.Tables(var tables, var _)) {
                for (var table : tables) {
                    var recognition = Recognition.of(table, layouts());
                    if (recognition.match().isPresent()) {
                        return StoreHints.of(recognition);
                    }
                }
            }
            return StoreHints.NONE;
        } catch (IOException e) {
            return StoreHints.NONE;
        }
    }

    /// Takes an import out of the facts, as if it had never been.
    public boolean undo(ImportId id) {
        oneAtATime.lock();
        try {
            var entry = ledger.find(id);
            if (entry.isEmpty()) {
                return false;
            }
            new Undoing(ledger, directory, warehouse, vault, steps)
                    .undo(entry.get(), stores.find(entry.get().store()).orElseThrow());
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException("the rows of import %s stay behind".formatted(id), e);
        } finally {
            oneAtATime.unlock();
        }
    }

    /// What was imported into a store, the last first.
    public List<ImportEntry> history(StoreId store) {
        return ledger.all().reversed().stream()
                .filter(entry -> entry.store().equals(store) && entry.isDone())
                .map(ImportEntry::of)
                .toList();
    }

    /// The imports that were known after one of them, named by its id, or at a moment, written as a
    /// day or as day and time on the store's clock; none where there is no such import or moment.
    public Optional<AsOf> asOf(Store store, String written) {
        return AsOf.of(store, history(store.id()), written.strip());
    }

    /// All layouts: those that users confirmed, then those that come with the program.
    Layouts layouts() {
        return shipped.with(mappings.all());
    }

    /// What people call a layout; its id where nobody named it in that language.
    public String layoutName(String id, Locale locale) {
        return layouts()
                .named(id)
                .map(layout -> layout.names().getOrDefault(locale.getLanguage(), id))
                .orElse(id);
    }

    /// The platforms whose exports are known.
    public List<String> platforms() {
        return layouts().all().stream().map(Layout::platform).distinct().sorted().toList();
    }

    /// The kinds of fact that a table which nobody described may become.
    public List<FactKind> mappableKinds() {
        return Proposals.shipped().kinds();
    }

    /// What stands in a file, table by table, and how tables that no layout knows may be read.
    public List<Seen> look(Path file, String name) {
        try (var scratch = Scratch.in(directory.root())) {
            var opened = opened(file, name, scratch);
            var seen = new ArrayList<Seen>();
            if (opened instanceof Opened.Tables(var tables, var _)) {
                for (var table : tables) {
                    var recognition = Recognition.of(table, layouts());
                    var proposal = mappings.propose(recognition.firstRows());
                    seen.add(Seen.of(table.name(), recognition, proposal));
                }
            }
            return seen;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look into " + name, e);
        }
    }

    /// True where the platform's own ids of customers are kept, encrypted.
    public boolean keepsCustomerIds() {
        return vault.isOn();
    }

    /// Switches the keeping of customers' ids; off deletes those that were kept.
    public void keepCustomerIds(boolean keep) {
        if (keep) {
            vault.switchOn();
        } else {
            vault.switchOff();
        }
    }

    /// The file with the refused rows of an import.
    public Optional<Path> refusedFile(ImportId id) {
        return ledger.find(id)
                .map(entry -> directory.refused(entry.store(), id))
                .filter(Files::exists);
    }

    /// Brings facts and ledger together again, after a crash or a lost file; gives what was done.
    public List<Said> heal() {
        oneAtATime.lock();
        try {
            return new Healing(this, stores, warehouse, ledger, directory).heal();
        } finally {
            oneAtATime.unlock();
        }
    }

    /// Builds all facts anew from the rows that were kept.
    public long rebuild() {
        oneAtATime.lock();
        try {
            return new Healing(this, stores, warehouse, ledger, directory).rebuild();
        } finally {
            oneAtATime.unlock();
        }
    }

    /// Forgets one customer everywhere; later imports do not bring them back.
    public boolean forget(String platformId) {
        oneAtATime.lock();
        try {
            return new Forgetting(ledger, directory, warehouse, vault, forgotten)
                    .forget(tokens(new ConcurrentHashMap<>()).hash(platformId));
        } finally {
            oneAtATime.unlock();
        }
    }

    /// Puts the kept rows of an import into the facts again.
    void replay(Ledger.Entry entry) throws IOException {
        var store = stores.find(entry.store()).orElseThrow();
        var table = KeptRows.table(directory.kept(entry.keptAs()), entry.sha256());
        var layout = mappings.resolve(entry.layout(), shipped);
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
                new ImportJob(warehouse, directory, store, table, translation, tokens)
                        .run((_, _) -> {}, steps);
        assert report.isInFacts();
    }

    private CustomerTokens tokens(Map<String, String> ids) {
        return new CustomerTokens(keys, forgotten.all(), ids::put);
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
