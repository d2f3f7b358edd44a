package fulcrum.ingest;

import fulcrum.store.Store;
import fulcrum.warehouse.Known;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// What was known of a store at an earlier moment. Imports that were undone since are as if they
/// had never been.
///
/// @param written how it was asked for
/// @param last the last import that was known then; none before the first
/// @param until the first instant after it
public record AsOf(String written, Optional<ImportEntry> last, Known known, Instant until) {

    private static final int SHORTEST_ID = 4;

    static Optional<AsOf> of(Store store, List<ImportEntry> history, String written) {
        var named =
                history.stream()
                        .filter(entry ->
                                written.length() >= SHORTEST_ID
                                        && entry.id().value().startsWith(written))
                        .toList();
        if (named.size() == 1) {
            var last = named.getFirst();
            return Optional.of(
                    of(
                            store,
                            known(history, entry -> entry.sequence() <= last.sequence()),
                            written,
                            last.importedAt().plusMillis(1)));
        }
        return moment(store, written)
                .map(end ->
                        of(
                                store,
                                known(history, entry -> entry.importedAt().isBefore(end)),
                                written,
                                end));
    }

    private static List<ImportEntry> known(
            List<ImportEntry> history, Predicate<ImportEntry> wasKnown) {
        return history.stream().filter(wasKnown).toList();
    }

    private static AsOf of(Store store, List<ImportEntry> known, String written, Instant until) {
        return new AsOf(
                written,
                known.stream().max(Comparator.comparingLong(ImportEntry::sequence)),
                new Known(
                        store,
                        known.stream()
                                .map(entry -> entry.id().value())
                                .collect(Collectors.toSet())),
                until);
    }

    /// The first instant after what is written: a day counts to its end, a time with its minute or
    /// second.
    private static Optional<Instant> moment(Store store, String written) {
        try {
            if (!written.contains("T")) {
                var day = LocalDate.parse(written);
                return Optional.of(day.plusDays(1).atStartOfDay(store.zone()).toInstant());
            }
            var time = LocalDateTime.parse(written);
            boolean toTheMinute = written.indexOf(':') == written.lastIndexOf(':');
            return Optional.of(
                    (toTheMinute ? time.plusMinutes(1) : time.plusSeconds(1))
                            .atZone(store.zone())
                            .toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
