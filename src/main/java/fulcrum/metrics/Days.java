package fulcrum.metrics;

import fulcrum.units.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A set of days, kept as periods that neither overlap nor touch, in order.
record Days(List<Period> periods) {

    static final Days NONE = new Days(List.of());

    Days {
        periods = List.copyOf(periods);
    }

    static Days of(Collection<Period> any) {
        var merged = new ArrayList<Period>();
        any.stream()
                .sorted(Comparator.comparing(Period::from))
                .forEach(next -> {
                    if (!merged.isEmpty() && !merged.getLast().until().isBefore(next.from())) {
                        merged.set(merged.size() - 1, merged.getLast().hull(next));
                    } else {
                        merged.add(next);
                    }
                });
        return new Days(merged);
    }

    Days or(Days other) {
        var all = new ArrayList<>(periods);
        all.addAll(other.periods);
        return of(all);
    }

    Days and(Days other) {
        var both = new ArrayList<Period>();
        other.periods.forEach(period -> both.addAll(within(period).periods));
        return of(both);
    }

    Days within(Period bounds) {
        var inside = new ArrayList<Period>();
        for (var period : periods) {
            var from = later(period.from(), bounds.from());
            var until = earlier(period.until(), bounds.until());
            if (from.isBefore(until)) {
                inside.add(new Period(from, until));
            }
        }
        return new Days(inside);
    }

    long count() {
        return periods.stream().mapToLong(Period::days).sum();
    }

    boolean isEmpty() {
        return periods.isEmpty();
    }

    boolean holds(Period period) {
        return within(period).count() == period.days();
    }

    Optional<LocalDate> last() {
        return isEmpty() ? Optional.empty() : Optional.of(periods.getLast().until().minusDays(1));
    }

    /// The last so many of these days before `until`, fewer where there are fewer.
    Days lastBefore(LocalDate until, int days) {
        var taken = new ArrayList<Period>();
        long wanted = days;
        for (var period : periods.reversed()) {
            var end = earlier(period.until(), until);
            if (wanted > 0 && period.from().isBefore(end)) {
                var part = new Period(later(period.from(), end.minusDays(wanted)), end);
                taken.add(part);
                wanted -= part.days();
            }
        }
        return of(taken);
    }

    boolean contains(LocalDate day) {
        return periods.stream().anyMatch(period -> period.contains(day));
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }
}
