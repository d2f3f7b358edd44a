package fulcrum.ingest.typing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;

/// A local time in the store's zone; `timed` is false when only the day was given.
public record Moment(LocalDateTime local, boolean timed) {

    /// The one place where an instant becomes a local time.
    static Moment at(Instant instant, ZoneId zone) {
        return new Moment(instant.atZone(zone).toLocalDateTime(), true);
    }

    /// The store's business day, which begins at `cut`; a day without a time is that day.
    public LocalDate businessDay(LocalTime cut) {
        return timed && local.toLocalTime().isBefore(cut)
                ? local.toLocalDate().minusDays(1)
                : local.toLocalDate();
    }
}
