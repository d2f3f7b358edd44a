package fulcrum.ingest;

import fulcrum.ingest.keeping.CustomerTokens;
import fulcrum.ingest.keeping.KeptRows;
import fulcrum.ingest.keeping.Vault;
import fulcrum.ingest.reading.RowStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Looks up what is kept of one customer. Facts are made of kept rows, so these are all.
final class Holding {

    private final Ledger ledger;
    private final Directory directory;
    private final Vault vault;

    Holding(Ledger ledger, Directory directory, Vault vault) {
        this.ledger = ledger;
        this.directory = directory;
        this.vault = vault;
    }

    Held of(String token) {
        var rows = new ArrayList<Held.Row>();
        try {
            for (var entry : ledger.all()) {
                if (Files.exists(directory.kept(entry.keptAs()))) {
                    look(entry, token, rows);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("not all kept rows can be read", e);
        }
        return new Held(vault.reveal(token).isPresent(), rows);
    }

    private void look(Ledger.Entry entry, String token, List<Held.Row> found) throws IOException {
        var table = KeptRows.table(directory.kept(entry.keptAs()), entry.sha256());
        var columns = List.<String>of();
        try (var rows = table.open()) {
            while (rows.next()) {
                var cells = cells(rows);
                if (columns.isEmpty()) {
                    columns = cells;
                }
                if (cells.stream()
                        .flatMap(one -> CustomerTokens.in(one).stream())
                        .anyMatch(token::equals)) {
                    found.add(
                            new Held.Row(
                                    entry.store(), entry.fileName(), rows.line(), columns, cells));
                }
            }
        }
    }

    private static List<String> cells(RowStream rows) {
        return IntStream.range(0, rows.size()).mapToObj(rows::cell).toList();
    }
}
