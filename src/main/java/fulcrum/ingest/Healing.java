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
import java.util.function.Consumer;

/// Brings ledger and facts to the same state. The engine can lose acknowledged commits when its log
/// is cut off, without saying so; only the ledger notices.
final class Healing {

    /// More files than this are told of by their number.
    private static final int FEW = 5;

    private static final int STEP = 100;

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

    /// @param told what is done, as it is done
    /// @return how many files were missing in the facts
    int heal(Consumer<Said> told) {
        var entries = ledger.all();
        var missing = new ArrayList<Ledger.Entry>();
        for (var store : stores.all()) {
            Set<String> inFacts = warehouse.transact(facts -> facts.imported(store.id()));
            var known = new HashSet<String>();
            for (var entry : entries) {
                if (entry.store().equals(store.id())) {
                    known.add(entry.id().value());
                    if (!inFacts.contains(entry.id().value())) {
                        missing.add(entry);
                    } else if (entry.phase() == Ledger.Phase.PENDING) {
                        ledger.confirm(entry.id());
                    }
                }
            }
            inFacts.stream()
                    .filter(id -> !known.contains(id))
                    .sorted()
                    .forEach(id -> orphan(store, id, told));
        }
        putBack(missing, told);
        new Leftovers(directory, ledger.all()).sweep();
        return missing.size();
    }

    private void putBack(List<Ledger.Entry> missing, Consumer<Said> told) {
        var kept = new ArrayList<Ledger.Entry>();
        for (var entry : missing) {
            if (Files.exists(directory.kept(entry.keptAs()))) {
                kept.add(entry);
            } else {
                ledger.remove(entry.id());
                told.accept(Said.of("ingest.healed-lost", entry.fileName()));
            }
        }
        boolean few = kept.size() <= FEW;
        if (!few) {
            told.accept(Said.of("ingest.healing", kept.size()));
        }
        int done = 0;
        for (var entry : kept) {
            replay(entry);
            ledger.confirm(entry.id());
            done++;
            if (few) {
                told.accept(Said.of("ingest.healed-replayed", entry.fileName()));
            } else if (done % STEP == 0 || done == kept.size()) {
                told.accept(Said.of("ingest.healing-step", done, kept.size()));
            }
        }
    }

    private void orphan(fulcrum.store.Store store, String id, Consumer<Said> told) {
        boolean removed =
                warehouse.transact(facts -> {
                    facts.remove(store, id);
                    return true;
                });
        assert removed;
        told.accept(Said.of("ingest.healed-orphan", id));
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
