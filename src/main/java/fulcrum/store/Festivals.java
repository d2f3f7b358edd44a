package fulcrum.store;

import fulcrum.units.ChineseNewYear;
import fulcrum.units.Period;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The festivals of the country in whose money a shop reports: of China for yuan, else of the West.
public record Festivals(boolean chinese) {

    public static Festivals of(Store store) {
        return new Festivals(store.currency().getCurrencyCode().equals("CNY"));
    }

    /// The words of all festivals, of every country, in their order within a year.
    public static List<String> words() {
        var year = new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2026, 1, 1));
        return Stream.of(new Festivals(true), new Festivals(false))
                .flatMap(festivals -> festivals.during(year).stream())
                .map(Festival::word)
                .distinct()
                .toList();
    }

    /// Those of which at least one day lies in the period, in order.
    public List<Festival> during(Period period) {
        return IntStream.rangeClosed(period.from().getYear(), period.until().getYear())
                .boxed()
                .flatMap(year -> chinese ? chinese(year) : western(year))
                .filter(one ->
                        one.days().from().isBefore(period.until())
                                && period.from().isBefore(one.days().until()))
                .toList();
    }

    private static Stream<Festival> chinese(int year) {
        var spring = ChineseNewYear.in(year).map(Festivals::spring).stream();
        return Stream.concat(
                spring,
                Stream.of(
                        festival("women", LocalDate.of(year, 3, 6), 3),
                        festival("618-start", LocalDate.of(year, 6, 1), 3),
                        festival("618", LocalDate.of(year, 6, 16), 3),
                        festival("double-11-presale", LocalDate.of(year, 10, 31), 4),
                        festival("double-11", LocalDate.of(year, 11, 10), 2),
                        festival("double-12", LocalDate.of(year, 12, 11), 2)));
    }

    /// From four days before New Year's Day, when parcels stop, to the end of the holiday.
    private static Festival spring(LocalDate newYear) {
        return festival("spring", newYear.minusDays(4), 11);
    }

    private static Stream<Festival> western(int year) {
        var thanksgiving =
                LocalDate.of(year, 11, 1)
                        .with(TemporalAdjusters.dayOfWeekInMonth(4, DayOfWeek.THURSDAY));
        return Stream.of(
                festival("valentine", LocalDate.of(year, 2, 9), 4),
                festival("black-friday", thanksgiving.plusDays(1), 4),
                festival("christmas", LocalDate.of(year, 12, 8), 11));
    }

    private static Festival festival(String name, LocalDate first, int days) {
        return Festival.named(name, new Period(first, first.plusDays(days)));
    }
}
