package fulcrum.metrics;

import fulcrum.units.Grain;
import fulcrum.units.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// The slices of a period: the date by which each is called, and the days of it that are asked for.
record Slices(List<Slice> all) {

    Slices {
        all = List.copyOf(all);
    }

    /// @param date the first day of the whole day, week or month; of a total, the first day asked
    record Slice(LocalDate date, Period days) {}

    static Slices of(Span span) {
        var period = span.period();
        if (span.grain() == Grain.TOTAL) {
            return new Slices(List.of(new Slice(period.from(), period)));
        }
        var slices = new ArrayList<Slice>();
        var date = span.grain().startOf(period.from());
        while (date.isBefore(period.until())) {
            var next = span.grain().next(date);
            slices.add(
                    new Slice(
                            date,
                            new Period(
                                    date.isBefore(period.from()) ? period.from() : date,
                                    next.isAfter(period.until()) ? period.until() : next)));
            date = next;
        }
        return new Slices(slices);
    }
}
