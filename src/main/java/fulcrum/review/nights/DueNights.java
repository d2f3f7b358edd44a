package fulcrum.review.nights;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/// Which business days of a store are due. A day is done when its hour has come on the store's
/// clock: where the hour is left out in spring, as soon after it; where it comes twice in autumn,
/// at its first.
final class DueNights {

    /// No further back than this.
    private static final int MOST = 7;

    private DueNights() {}

    /// The days after `last` whose hour has come, the oldest first.
    static List<LocalDate> after(LocalDate last, NightWork work, ZoneId zone, Instant now) {
        var today = now.atZone(zone).toLocalDate();
        if (!last.isBefore(today)) {
            return List.of();
        }
        return last.plusDays(1)
                .datesUntil(today.plusDays(1))
                .filter(day -> work.on().contains(day.getDayOfWeek()))
                .filter(day -> exists(day, zone))
                .filter(day -> isDue(day, work, zone, now))
                .toList();
    }

    static List<LocalDate> newest(List<LocalDate> days) {
        return days.subList(Math.max(0, days.size() - MOST), days.size());
    }

    static boolean isDue(LocalDate day, NightWork work, ZoneId zone, Instant now) {
        return !day.atTime(work.at()).atZone(zone).toInstant().isAfter(now);
    }

    /// Where a zone changes sides of the date line, a day is left out.
    private static boolean exists(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toLocalDate().equals(day);
    }
}
