package fulcrum.ingest;

import fulcrum.ingest.keeping.CustomerTokens;
import fulcrum.ingest.keeping.KeptRows;
import fulcrum.ingest.keeping.Vault;
import fulcrum.store.Store;
import fulcrum.warehouse.Warehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.Set;

/// Takes an import out again: its facts, its line in the ledger, the ids of customers whom no other
/// import names, its rows. What breaks off before the ledger has not happened.
final class Undoing {

    private final Ledger ledger;
    private final Directory directory;
    private final Warehouse warehouse;
    private final Vault vault;
    private final Step.Listener steps;

    Undoing(
            Ledger ledger,
            Directory directory,
            Warehouse warehouse,
            Vault vault,
            Step.Listener steps) {
        this.ledger = ledger;
        this.directory = directory;
        this.warehouse = warehouse;
        this.vault = vault;
        this.steps = steps;
    }

    void undo(Ledger.Entry entry, Store store) throws IOException {
        var only = named(entry);
        only.removeAll(takeOut(store, entry.id()));
        steps.reached(Step.TAKEN_OUT);
        ledger.remove(entry.id(), db -> vault.takeOut(db, only));
        steps.reached(Step.STRUCK_OUT);
        Files.deleteIfExists(directory.kept(entry.keptAs()));
        Files.deleteIfExists(directory.refused(store.id(), entry.id()));
    }

    /// The customers of whom the facts then still speak, in whatever store.
    private Set<String> takeOut(Store store, ImportId id) {
        return warehouse.transact(facts -> {
            facts.remove(store, id.value());
            return vault.isOn() ? facts.customers() : Set.of();
        });
    }

    /// The customers in the rows of an import, refused ones too.
    private Set<String> named(Ledger.Entry entry) throws IOException {
        var tokens = new HashSet<String>();
        var place = directory.kept(entry.keptAs());
        if (!vault.isOn() || !Files.exists(place)) {
            return tokens;
        }
        try (var rows = KeptRows.table(place, entry.sha256()).open()) {
            while (rows.next()) {
                for (int i = 0; i < rows.size(); i++) {
                    CustomerTokens.in(rows.cell(i)).ifPresent(tokens::add);
                }
            }
        }
        return tokens;
    }
}
