package fulcrum.ingest;

import fulcrum.ingest.keeping.CustomerTokens;
import fulcrum.ingest.layout.Layout;
import fulcrum.ingest.layout.Layouts;
import fulcrum.ingest.layout.Proposal;
import fulcrum.ingest.layout.Proposals;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Files in: what was imported, and what may be undone.
public final class Imports {

    private final Premises at;
    private final Importing importing;
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
        this.at =
                Premises.of(state, stores, warehouse, directory, new Premises.Beside(clock, steps));
        this.importing = new Importing(at);
    }

    /// Imports a file: one report for each table that it holds. A table that cannot be imported is
    /// reported as such; the others go on.
    public List<ImportReport> importFile(ImportRequest request) {
        oneAtATime.lock();
        try {
            var lacking = at.room().lacking(request.file(), request.name());
            return lacking.isPresent()
                    ? List.of(ImportReport.refused(request.name(), lacking.get()))
                    : importing.opened(request);
        } catch (IOException e) {
            return List.of(
                    ImportReport.refused(
                            request.name(),
                            Said.of("ingest.cannot-read", String.valueOf(e.getMessage()))));
        } finally {
            oneAtATime.unlock();
        }
    }

    /// Whether the disk has room for any import at all.
    public boolean hasRoom() {
        return at.room().isThere();
    }

    void replay(Ledger.Entry entry) throws IOException {
        importing.replay(entry);
    }

    void reached(Step step) {
        at.steps().reached(step);
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
        return switch (at.mappings().correct(firstRows, kind, chosen)) {
            case Proposal.Proposed(var _, var layout, var _) ->
                    new ChosenMapping.Complete(written.mapping(layout));
            case Proposal.Nothing(var reason) -> new ChosenMapping.Incomplete(reason);
        };
    }

    /// A known layout, with what a person said of how days and amounts are written.
    public ImportRequest.Mapping known(String layout, AsWritten written) {
        return written.mapping(at.mappings().resolve(layout, at.shipped()));
    }

    /// What a file says of the store it comes from, for a store that does not exist yet.
    public StoreHints hints(Path file, String name) {
        return new Looking(at).hints(file, name);
    }

    /// Takes an import out of the facts, as if it had never been.
    public boolean undo(ImportId id) {
        oneAtATime.lock();
        try {
            var entry = at.ledger().find(id);
            if (entry.isEmpty()) {
                return false;
            }
            new Undoing(at.ledger(), at.directory(), at.warehouse(), at.vault(), at.steps())
                    .undo(entry.get(), at.stores().find(entry.get().store()).orElseThrow());
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException("the rows of import %s stay behind".formatted(id), e);
        } finally {
            oneAtATime.unlock();
        }
    }

    /// What was imported into a store, the last first.
    public List<ImportEntry> history(StoreId store) {
        return history(store, Integer.MAX_VALUE);
    }

    /// The last so many of them.
    public List<ImportEntry> history(StoreId store, int most) {
        return at.ledger().last(store, most).stream().map(ImportEntry::of).toList();
    }

    /// The imports that were known after one of them, named by its id, or at a moment, written as a
    /// day or as day and time on the store's clock; none where there is no such import or moment.
    public Optional<AsOf> asOf(Store store, String written) {
        return AsOf.of(store, history(store.id()), written.strip());
    }

    /// All layouts: those that users confirmed, then those that come with the program.
    Layouts layouts() {
        return at.layouts();
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
        return new Looking(at).look(file, name);
    }

    /// True where the platform's own ids of customers are kept, encrypted.
    public boolean keepsCustomerIds() {
        return at.vault().isOn();
    }

    /// Switches the keeping of customers' ids; off deletes those that were kept.
    public void keepCustomerIds(boolean keep) {
        if (keep) {
            at.vault().switchOn();
        } else {
            at.vault().switchOff();
        }
    }

    /// The file with the refused rows of an import.
    public Optional<Path> refusedFile(ImportId id) {
        return at.ledger()
                .find(id)
                .map(entry -> at.directory().refused(entry.store(), id))
                .filter(Files::exists);
    }

    /// Brings facts and ledger together again, after a crash or a lost file; gives what was done.
    public List<Said> heal() {
        var told = new ArrayList<Said>();
        heal(told::add);
        return told;
    }

    /// The same, told as it is done: after a newer program built the facts anew it takes minutes.
    public void heal(Consumer<Said> told) {
        var _ = undisturbed(() -> healing().heal(told));
    }

    /// Builds all facts anew from the rows that were kept.
    public long rebuild() {
        return undisturbed(() -> healing().rebuild());
    }

    private Healing healing() {
        return new Healing(this, at.stores(), at.warehouse(), at.ledger(), at.directory());
    }

    /// Forgets one customer everywhere; later imports do not bring them back.
    public boolean forget(String platformId) {
        return undisturbed(() -> forgetting().forget(tokens().hash(platformId)));
    }

    /// Forgets customers who have not bought since a day; gives how many.
    public long forgetBefore(LocalDate day) {
        return undisturbed(() -> forgetting().forgetBefore(day));
    }

    /// What is kept of one customer.
    public Held held(String platformId) {
        return undisturbed(() ->
                new Holding(at.ledger(), at.directory(), at.vault()).of(tokens().hash(platformId)));
    }

    /// Customers who are to stay forgotten, as tokens.
    public static Set<String> forgotten(State state) {
        return new Forgotten(state, InstantSource.system()).all();
    }

    /// Forgets customers again, by their tokens: in rows that come from before they were forgotten.
    ///
    /// @return how many had come back
    public long keepForgotten(Set<String> tokens) {
        var missing = new HashSet<>(tokens);
        missing.removeAll(at.forgotten().all());
        return undisturbed(() -> missing.stream().sorted().filter(forgetting()::forget).count());
    }

    /// Does something while no import, undo or rebuild changes anything.
    public <T> T undisturbed(Supplier<T> what) {
        oneAtATime.lock();
        try {
            return what.get();
        } finally {
            oneAtATime.unlock();
        }
    }

    private Forgetting forgetting() {
        return new Forgetting(
                at.ledger(), at.directory(), at.warehouse(), at.vault(), at.forgotten());
    }

    private CustomerTokens tokens() {
        return new CustomerTokens(at.keys(), at.forgotten().all(), (_, _) -> {});
    }
}
