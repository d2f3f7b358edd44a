package fulcrum.ingest;

import fulcrum.ingest.ImportReport.Outcome;
import fulcrum.ingest.keeping.CustomerTokens;
import fulcrum.ingest.keeping.KeptRows;
import fulcrum.ingest.keeping.Keys;
import fulcrum.ingest.keeping.Vault;
import fulcrum.ingest.layout.Answers;
import fulcrum.ingest.layout.Layout;
import fulcrum.ingest.layout.Layouts;
import fulcrum.ingest.layout.Proposal;
import fulcrum.ingest.layout.Proposals;
import fulcrum.ingest.reading.Opened;
import fulcrum.ingest.reading.RawTable;
import fulcrum.ingest.reading.Reading;
import fulcrum.ingest.reading.ReadingLimits;
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
    private final ReentrantLock oneAtATime = new ReentrantLock();

    public Imports(
            State state, Stores stores, Warehouse warehouse, Path directory, InstantSource clock) {
        this.stores = stores;
        this.warehouse = warehouse;
        this.directory = new Directory(directory);
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
            var temp = Files.createDirectories(directory.root().resolve("work"));
            var opened =
                    Reading.open(
                            request.file(),
                            request.name(),
                            ReadingLimits.DEFAULT,
                            temp,
                            Optional.empty());
            return switch (opened) {
                case Opened.Refusal(var name, var reason) ->
                        List.of(ImportReport.refused(name, reason));
                case Opened.Tables(var tables, var refused) ->
                        importTables(request, tables, refused);
            };
        } catch (IOException e) {
            return List.of(
                    ImportReport.refused(
                            request.name(),
                            Said.of("ingest.cannot-read", String.valueOf(e.getMessage()))));
        } finally {
            oneAtATime.unlock();
        }
    }

    private List<ImportReport> importTables(
            ImportRequest request, List<RawTable> tables, List<Opened.Refusal> refused)
            throws IOException {
        var reports = new ArrayList<ImportReport>();
        refused.forEach(one -> reports.add(ImportReport.refused(one.name(), one.reason())));
        for (var table : tables) {
            reports.add(importTable(request, table));
        }
        return reports;
    }

    private ImportReport importTable(ImportRequest request, RawTable table) throws IOException {
        var before = ledger.find(ImportId.of(request.store().id(), table.sha256()));
        if (before.isPresent() && before.get().phase() == Ledger.Phase.DONE) {
            return asBefore(table, before.get().report());
        }
        var layouts = layouts(request);
        var recognition = Recognition.of(table, layouts);
        if (recognition.match().isEmpty()
                && request.mapping().isEmpty()
                && request.acceptProposal()) {
            if (mappings.propose(recognition.firstRows())
                    instanceof Proposal.Proposed(var _, var layout, var _)) {
                mappings.confirm(layout.id(), Layouts.yaml(layout), request.person());
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
        mappings.confirm(layout.id(), Layouts.yaml(layout), request.person());
        var recognition = Recognition.of(table, new Layouts(List.of(layout)));
        var decided =
                new ImportRequest(
                        request.file(),
                        request.name(),
                        request.store(),
                        request.mapping(),
                        Optional.empty(),
                        Optional.empty(),
                        request.acceptProposal(),
                        request.dryRun(),
                        request.person());
        return importRecognised(decided, table, recognition);
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
                Translation.of(table, match, recognition.above(), request.store(), tokens);
        if (!translation.questions().isEmpty()) {
            var answers = new Answers(request.dates(), request.decimal());
            if (!answers.isEmpty()) {
                return answered(request, table, answers.in(match.layout()));
            }
            return ImportReport.unread(
                    table.name(), table.sha256(), Outcome.NOT_RECOGNISED, translation.questions());
        }
        var job = new ImportJob(warehouse, directory, request.store(), table, translation, tokens);
        if (request.dryRun()) {
            return as(Outcome.DRY_RUN, job.rehearse());
        }
        var report =
                job.run((done, exportedAt) ->
                        ledger.begin(
                                new Ledger.Entry(
                                        job.id(),
                                        0,
                                        request.store().id(),
                                        table.name(),
                                        table.sha256(),
                                        Directory.keptAs(request.store().id(), table.sha256()),
                                        translation.layout().id(),
                                        exportedAt,
                                        clock.instant(),
                                        request.person(),
                                        Ledger.Phase.PENDING,
                                        done)));
        ledger.confirm(job.id());
        vault.keep(ids);
        return report;
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
        try {
            var temp = Files.createDirectories(directory.root().resolve("work"));
            var opened = Reading.open(file, name, ReadingLimits.DEFAULT, temp, Optional.empty());
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
            var store = stores.find(entry.get().store()).orElseThrow();
            takeOut(store, id);
            ledger.remove(id);
            Files.deleteIfExists(directory.kept(entry.get().keptAs()));
            Files.deleteIfExists(directory.refused(store.id(), id));
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException("the rows of import %s stay behind".formatted(id), e);
        } finally {
            oneAtATime.unlock();
        }
    }

    private void takeOut(Store store, ImportId id) {
        boolean done =
                warehouse.transact(facts -> {
                    facts.remove(store, id.value());
                    return true;
                });
        assert done;
    }

    /// What was imported into a store, the last first.
    public List<ImportEntry> history(StoreId store) {
        return ledger.all().reversed().stream()
                .filter(entry -> entry.store().equals(store))
                .map(ImportEntry::of)
                .toList();
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
        try {
            var temp = Files.createDirectories(directory.root().resolve("work"));
            var opened = Reading.open(file, name, ReadingLimits.DEFAULT, temp, Optional.empty());
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
                        recognition.above(),
                        store,
                        tokens);
        var report =
                new ImportJob(warehouse, directory, store, table, translation, tokens)
                        .run((_, _) -> {});
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
