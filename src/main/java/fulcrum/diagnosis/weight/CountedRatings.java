package fulcrum.diagnosis.weight;

import fulcrum.diagnosis.weight.WeightFacts.Rating;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// The ratings that a score counts: of one buyer only the first few of a month.
///
/// @param skipped those that do not count, by their day
record CountedRatings(RatingWindow window, SortedMap<LocalDate, Long> skipped) {

    private record BuyersMonth(String buyer, YearMonth month) {}

    /// @param most of one buyer in a month; 0 for all
    static CountedRatings of(List<Rating> ratings, int days, int most) {
        var counted = new TreeMap<LocalDate, Tally>();
        var skipped = new TreeMap<LocalDate, Long>();
        var given = new HashMap<BuyersMonth, Integer>();
        for (var one : ratings) {
            boolean counts =
                    most == 0
                            || one.buyer().isEmpty()
                            || given.merge(
                                            new BuyersMonth(
                                                    one.buyer().get(), YearMonth.from(one.day())),
                                            1,
                                            Integer::sum)
                                    <= most;
            if (counts) {
                counted.merge(one.day(), new Tally(1, one.stars()), Tally::plus);
            } else {
                skipped.merge(one.day(), 1L, Long::sum);
            }
        }
        return new CountedRatings(new RatingWindow(days, counted), skipped);
    }

    long skippedOn(LocalDate day) {
        return skipped.headMap(day).entrySet().stream()
                .filter(one ->
                        window.days() == 0 || !one.getKey().isBefore(day.minusDays(window.days())))
                .mapToLong(java.util.Map.Entry::getValue)
                .sum();
    }
}
