package fulcrum.ingest;

import fulcrum.store.Stores;
import fulcrum.units.Said;
import fulcrum.warehouse.Warehouse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Brings ledger and facts to the same state. The engine can lose acknowledged commits when its log
/// is cut off, without saying so; only the ledger notices.
final class Healing {

    private final Imports imports;
    private final Stores stores;
    private final Warehouse warehouse;
    private final Ledger ledger;
    private final Directory directory;

    Healing(
            Imports imports,
            Stores stores,
            Warehouse warehouse,
            Ledger ledger,
            Directory directory) {
        this.imports = imports;
        this.stores = stores;
        this.warehouse = warehouse;
        this.ledger = ledger;
        this.directory = directory;
    }

    List<Said> heal() {
        var done = new ArrayList<Said>();
        var entries = ledger.all();
        for (var store : stores.all()) {
            Set<String> inFacts = warehouse.transact(facts -> facts.imported(store.id()));
            var known = new HashSet<String>();
            for (var entry : entries) {
                if (entry.store().equals(store.id())) {
                    known.add(entry.id().value());
                    mend(entry, inFacts.contains(entry.id().value()), done);
                }
            }
            inFacts.stream()
                    .filter(id -> !known.contains(id))
                    .sorted()
                    .forEach(id -> orphan(store, id, done));
        }
        new Leftovers(directory, ledger.all()).sweep();
        return done;
    }

    private void mend(Ledger.Entry entry, boolean inFacts, List<Said> done) {
        if (inFacts) {
            if (entry.phase() == Ledger.Phase.PENDING) {
                ledger.confirm(entry.id());
            }
            return;
        }
        if (!Files.exists(directory.kept(entry.keptAs()))) {
            ledger.remove(entry.id());
            done.add(Said.of("ingest.healed-lost", entry.fileName()));
            return;
        }
        replay(entry);
        ledger.confirm(entry.id());
        done.add(Said.of("ingest.healed-replayed", entry.fileName()));
    }

    private void orphan(fulcrum.store.Store store, String id, List<Said> done) {
        boolean removed =
                warehouse.transact(facts -> {
                    facts.remove(store, id);
                    return true;
                });
        assert removed;
        done.add(Said.of("ingest.healed-orphan", id));
    }

    /// Empties the facts and replays every import; gives how many.
    long rebuild() {
        boolean cleared =
                warehouse.transact(facts -> {
                    facts.clear();
                    return true;
                });
        assert cleared;
        imports.reached(Step.CLEARED);
        var entries = ledger.all();
        entries.forEach(this::replay);
        return entries.size();
    }

    private void replay(Ledger.Entry entry) {
        try {
            imports.replay(entry);
            imports.reached(Step.REPLAYED);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the kept rows of %s cannot be read".formatted(entry.fileName()), e);
        }
    }
}
