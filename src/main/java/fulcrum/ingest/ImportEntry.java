package fulcrum.ingest;

import java.time.Instant;
import java.time.LocalDateTime;

/// One line of the import history.
///
/// @param exportedAt when the platform wrote the file, on the store's clock
public record ImportEntry(
        ImportId id,
        long sequence,
        Instant importedAt,
        String importedBy,
        LocalDateTime exportedAt,
        ImportReport report) {

    static ImportEntry of(Ledger.Entry entry) {
        return new ImportEntry(
                entry.id(),
                entry.sequence(),
                entry.importedAt(),
                entry.importedBy(),
                entry.exportedAt(),
                entry.report());
    }
}
