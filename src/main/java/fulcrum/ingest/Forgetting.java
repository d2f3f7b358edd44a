package fulcrum.ingest;

import fulcrum.ingest.keeping.KeptRows;
import fulcrum.ingest.keeping.Vault;
import fulcrum.warehouse.Warehouse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Takes one customer out of facts, vault, kept and refused rows. Money stays as it was.
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

    /// True where the customer was in the kept rows of any import.
    boolean forget(String token) {
        forgotten.add(token);
        vault.forget(token);
        boolean done =
                warehouse.transact(facts -> {
                    facts.forget(token);
                    return true;
                });
        assert done;
        boolean found = false;
        try {
            for (var entry : ledger.all()) {
                found |= inKept(entry, token);
                inRefused(directory.refused(entry.store(), entry.id()), token);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("not all rows of the customer could be rewritten", e);
        }
        return found;
    }

    /// Rewrites a kept file without the token; a file that does not hold it stays as it is.
    private boolean inKept(Ledger.Entry entry, String token) throws IOException {
        var place = directory.kept(entry.keptAs());
        var table = KeptRows.table(place, entry.sha256());
        boolean found = false;
        var part = new KeptRows.Part();
        try (var writer = new KeptRows.Writer(place, table);
                var rows = table.open()) {
            while (rows.next()) {
                part.row(rows.line(), rows.size());
                for (int i = 0; i < rows.size(); i++) {
                    boolean theirs = rows.cell(i).endsWith(token);
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

    private static void inRefused(Path file, String token) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        var text = Files.readString(file, StandardCharsets.UTF_8);
        if (text.contains(token)) {
            Files.writeString(file, text.replace("customer:" + token, ""), StandardCharsets.UTF_8);
        }
    }
}
