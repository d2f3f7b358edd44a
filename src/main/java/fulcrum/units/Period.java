package fulcrum.units;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;

/// Whole business days in the store's own time zone: `from` is in the period, `until` is not.
public record Period(LocalDate from, LocalDate until) {

    public Period {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException(
                    "period %s..%s is empty: 'until' is exclusive".formatted(from, until));
        }
    }

    /// The one day.
    public static Period ofDay(LocalDate day) {
        return new Period(day, day.plusDays(1));
    }

    /// The calendar month that holds the day.
    public static Period monthOf(LocalDate day) {
        var first = day.withDayOfMonth(1);
        return new Period(first, first.plusMonths(1));
    }

    /// The period of equal length that ends where this one begins.
    public Period before() {
        return new Period(from.minusDays(days()), from);
    }

    /// The same days one year earlier (29 February falls on the 28th).
    public Period yearBefore() {
        return new Period(from.minusYears(1), until.minusYears(1));
    }

    /// Whether it is one whole calendar month.
    public boolean isMonth() {
        return equals(monthOf(from));
    }

    public long days() {
        return DAYS.between(from, until);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(until);
    }

    public boolean overlaps(Period other) {
        return from.isBefore(other.until) && other.from.isBefore(until);
    }

    /// The smallest period that holds both.
    public Period hull(Period other) {
        return new Period(
                from.isBefore(other.from) ? from : other.from,
                until.isAfter(other.until) ? until : other.until);
    }

    @Override
    public String toString() {
        return from + ".." + until;
    }
}
