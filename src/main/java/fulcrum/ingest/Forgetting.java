package fulcrum.ingest;

import fulcrum.ingest.keeping.CustomerTokens;
import fulcrum.ingest.keeping.KeptRows;
import fulcrum.ingest.keeping.Vault;
import fulcrum.warehouse.Warehouse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;

/// Takes customers out of facts, vault, kept and refused rows. Money stays as it was.
final class Forgetting {

    private final Ledger ledger;
    private final Directory directory;
    private final Warehouse warehouse;
    private final Vault vault;
    private final Forgotten forgotten;

    Forgetting(
            Ledger ledger,
            Directory directory,
            Warehouse warehouse,
            Vault vault,
            Forgotten forgotten) {
        this.ledger = ledger;
        this.directory = directory;
        this.warehouse = warehouse;
        this.vault = vault;
        this.forgotten = forgotten;
    }

    /// For good: a file that speaks of the customer again is read as if it did not.
    ///
    /// @return whether the kept rows of any import spoke of them
    boolean forget(String token) {
        forgotten.add(token);
        return takeOut(Set.of(token));
    }

    /// Customers without an order, line or refund of that day or later. Who buys again is known
    /// again, from then on.
    ///
    /// @return how many
    long forgetBefore(LocalDate day) {
        Set<String> gone = warehouse.transact(facts -> facts.customersOnlyBefore(day));
        return !gone.isEmpty() && takeOut(gone) ? gone.size() : 0;
    }

    private boolean takeOut(Set<String> tokens) {
        tokens.forEach(vault::forget);
        boolean done =
                warehouse.transact(facts -> {
                    facts.forget(tokens);
                    return true;
                });
        assert done;
        boolean found = false;
        try {
            for (var entry : ledger.all()) {
                found |= inKept(entry, tokens);
                inRefused(directory.refused(entry.store(), entry.id()), tokens);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("not all rows of a customer could be rewritten", e);
        }
        return found;
    }

    /// Rewrites a kept file without the tokens; a file that holds none stays as it is.
    private boolean inKept(Ledger.Entry entry, Set<String> tokens) throws IOException {
        var place = directory.kept(entry.keptAs());
        var table = KeptRows.table(place, entry.sha256());
        boolean found = false;
        var part = new KeptRows.Part();
        try (var writer = new KeptRows.Writer(place, table);
                var rows = table.open()) {
            while (rows.next()) {
                part.row(rows.line(), rows.size());
                for (int i = 0; i < rows.size(); i++) {
                    boolean theirs =
                            CustomerTokens.in(rows.cell(i)).filter(tokens::contains).isPresent();
                    found |= theirs;
                    part.text(theirs ? "" : rows.cell(i));
                }
                if (part.isFull()) {
                    writer.append(part.packed());
                }
            }
            if (found) {
                writer.append(part.packed());
                writer.finish();
            }
        }
        return found;
    }

    private static void inRefused(Path file, Set<String> tokens) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        var text = Files.readString(file, StandardCharsets.UTF_8);
        var without = CustomerTokens.without(text, tokens);
        if (!without.equals(text)) {
            Files.writeString(file, without, StandardCharsets.UTF_8);
        }
    }
}
