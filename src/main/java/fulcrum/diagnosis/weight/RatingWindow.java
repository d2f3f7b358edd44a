package fulcrum.diagnosis.weight;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;

/// The ratings whose mean a score is: on a day, those of the `days` days before it. With 0 days all
/// of them count for good.
record RatingWindow(int days, SortedMap<LocalDate, Tally> ratings) {

    RatingWindow {
        ratings = new TreeMap<>(ratings);
    }

    /// What counts on a day of what is known.
    Tally on(LocalDate day) {
        var known = ratings.headMap(day);
        return known.entrySet().stream()
                .filter(one -> days == 0 || !one.getKey().isBefore(day.minusDays(days)))
                .map(java.util.Map.Entry::getValue)
                .reduce(Tally.NONE, Tally::plus);
    }

    /// The same ratings, each higher by as much.
    RatingWindow raised(BigDecimal each) {
        var raised = new TreeMap<LocalDate, Tally>();
        ratings.forEach((day, tally) -> raised.put(day, tally.raised(each)));
        return new RatingWindow(days, raised);
    }

    /// What counts on a day of what is known before `today`, when nobody rates any more.
    Tally left(LocalDate today, LocalDate day) {
        return new RatingWindow(days, ratings.headMap(today)).on(day);
    }
}
