package fulcrum.units;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/// How a period is cut: into days, weeks that begin on Monday (ISO 8601), months, or not at all.
public enum Grain {
    DAY,
    WEEK,
    MONTH,
    TOTAL;

    /// The first day of the slice that holds `day`; for TOTAL, `day` itself.
    public LocalDate startOf(LocalDate day) {
        return switch (this) {
            case DAY, TOTAL -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
        };
    }

    /// The first day after the slice that begins on `start`; TOTAL has none of its own.
    public LocalDate next(LocalDate start) {
        return switch (this) {
            case DAY, TOTAL -> start.plusDays(1);
            case WEEK -> start.plusWeeks(1);
            case MONTH -> start.plusMonths(1);
        };
    }
}
