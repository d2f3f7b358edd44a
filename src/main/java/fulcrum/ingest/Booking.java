package fulcrum.ingest;

import fulcrum.ingest.keeping.Vault;
import java.io.IOException;
import java.util.Map;
import java.util.Set;

/// Notes one import before the facts change: its line in the ledger and the ids of its customers,
/// both or neither. What fails afterwards is struck out again.
final class Booking {

    private final Ledger ledger;
    private final Vault vault;
    private final Step.Listener steps;
    private Set<String> newIds = Set.of();

    Booking(Ledger ledger, Vault vault, Step.Listener steps) {
        this.ledger = ledger;
        this.vault = vault;
        this.steps = steps;
    }

    /// @param ids the platform's own ids of customers, by token
    void begin(Ledger.Entry entry, Map<String, String> ids) {
        ledger.begin(
                entry,
                db -> {
                    steps.reached(Step.VAULT);
                    newIds = vault.keep(db, ids);
                });
        steps.reached(Step.NOTED);
    }

    void confirm(ImportId id) {
        steps.reached(Step.CHANGED);
        ledger.confirm(id);
    }

    /// Leaves nothing of an import whose facts were taken back. Files go first: a full disk needs
    /// their room to write the rest. What cannot be taken back now, the next start takes back.
    void withdraw(ImportJob job, Exception fault) {
        try {
            job.withdraw();
            ledger.remove(job.id(), db -> vault.takeOut(db, newIds));
        } catch (IOException | RuntimeException e) {
            fault.addSuppressed(e);
        }
    }
}
