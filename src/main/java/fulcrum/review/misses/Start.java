package fulcrum.review.misses;

import fulcrum.effects.Size;
import fulcrum.outlook.Course;
import fulcrum.store.Festivals;
import fulcrum.store.Store;
import fulcrum.strategy.Expected;
import fulcrum.units.Period;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Objects;
import java.util.OptionalDouble;

/// What could be known of a figure when its period began.
///
/// @param expected over the period, by the figure's own past, season and festivals counted
/// @param flat what the period would come to if it were like the eight weeks before, weekday by
///   weekday, festivals aside
/// @param seasons whether more than a year of facts lay before it
record Start(Size expected, OptionalDouble flat, boolean seasons) {

    static final int WEEKS = 8;
    private static final int YEAR = 366;

    static Start of(Store store, Period period, Expected.Told told) {
        var course = told.own().course();
        var mean = told.mean();
        var expected = new Size(mean, told.interval().low(), told.interval().high());
        var flat = flat(store, period, course);
        double sum = told.own().expected();
        return new Start(
                expected,
                flat.isPresent() && sum != 0
                        ? OptionalDouble.of(mean * flat.getAsDouble() / sum)
                        : OptionalDouble.empty(),
                course.days().days() > YEAR);
    }

    /// Its own doubt, around nothing.
    Size noise() {
        return Amounts.plus(expected, -expected.estimate());
    }

    /// By how much season and festivals were to move the period from the weeks before.
    OptionalDouble season() {
        return flat.isPresent()
                ? OptionalDouble.of(expected.estimate() - flat.getAsDouble())
                : flat;
    }

    private static OptionalDouble flat(Store store, Period period, Course course) {
        var window = new Period(period.from().minusWeeks(WEEKS), period.from());
        var festivals = Festivals.of(store).during(window);
        var sums = new EnumMap<DayOfWeek, double[]>(DayOfWeek.class);
        window.from()
                .datesUntil(window.until())
                .filter(day -> festivals.stream().noneMatch(one -> one.days().contains(day)))
                .forEach(day -> add(sums, day, course.at(day)));
        if (sums.isEmpty()) {
            return OptionalDouble.empty();
        }
        double sum =
                period.from()
                        .datesUntil(period.until())
                        .map(day -> sums.get(day.getDayOfWeek()))
                        .filter(Objects::nonNull)
                        .mapToDouble(known -> known[0] / known[1])
                        .sum();
        return OptionalDouble.of(sum);
    }

    private static void add(
            EnumMap<DayOfWeek, double[]> sums, LocalDate day, OptionalDouble value) {
        value.ifPresent(known -> {
            var sum = sums.computeIfAbsent(day.getDayOfWeek(), _ -> new double[2]);
            sum[0] += known;
            sum[1]++;
        });
    }
}
