package fulcrum.diagnosis;

import fulcrum.statistics.Shift;
import fulcrum.store.Festivals;
import fulcrum.store.Store;
import fulcrum.units.Period;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Whether weekly figures of a store lie on another level than they used to, or left their course.
///
/// @param end the number of the week after the last whole one
record Levels(Store store, long end) {

    private static final List<Integer> SINCE = List.of(4, 9, 17);
    private static final int BEFORE = 26;

    /// The last weeks and those with which they are compared.
    static final int LONGEST = SINCE.getLast() + BEFORE;

    /// What ended earlier says nothing of today.
    private static final int STALE = 9;

    private static final long YEAR = 52;

    /// The last weeks that are known, beside half a year before: of four, nine and seventeen weeks,
    /// and of all since one in which the figure broke off its course, the clearest, as nobody knows
    /// since when a fault lasts.
    ///
    /// @param falls whether a fall is looked for, else a rise
    Optional<Shift> shift(SortedMap<Long, Double> weeks, boolean falls) {
        if (isOver(weeks)) {
            return Optional.empty();
        }
        var levels = SINCE.stream().flatMap(since -> shift(weeks, since).stream());
        return Shift.clearest(Stream.concat(levels, broken(weeks, falls).stream()).toList(), falls);
    }

    /// Of each part of a shop, which drift by themselves.
    ///
    /// @param since the first point that is a week: of months none is odd
    Map<String, Shift> broken(
            Map<String, SortedMap<Long, Double>> series, long since, boolean falls) {
        long last =
                series.values().stream()
                        .filter(one -> !one.isEmpty())
                        .mapToLong(one -> one.lastKey())
                        .max()
                        .orElse(0);
        var all = new TreeMap<Long, Double>();
        series.values().forEach(all::putAll);
        return isOver(all)
                ? Map.of()
                : Shift.broken(series, odd(all.tailMap(since)), last - BEFORE + 1, falls);
    }

    /// Of what is counted among so many.
    Optional<Shift> counted(SortedMap<Long, Double> counts, SortedMap<Long, Double> tries) {
        return isOver(tries)
                ? Optional.empty()
                : Shift.counted(counts, tries, tries.lastKey() - BEFORE + 1);
    }

    /// Of what drifts by itself.
    Optional<Shift> broken(SortedMap<Long, Double> weeks, boolean falls) {
        if (isOver(weeks)) {
            return Optional.empty();
        }
        return Shift.broken(weeks, odd(weeks), weeks.lastKey() - BEFORE + 1, falls);
    }

    private boolean isOver(SortedMap<Long, Double> weeks) {
        return weeks.isEmpty() || weeks.lastKey() < end - STALE;
    }

    private Optional<Shift> shift(SortedMap<Long, Double> weeks, int since) {
        long from = weeks.lastKey() - since + 1;
        var looked = new TreeMap<Long, Double>();
        weeks.forEach((week, value) -> {
            if (isLooked(from - week, since)) {
                looked.put(week, value);
            }
        });
        return Shift.of(looked, from, odd(looked));
    }

    /// Weeks of now, and the same weeks of a year before.
    private static boolean isLooked(long before, int since) {
        return before <= BEFORE || (before > YEAR - since && before <= YEAR + BEFORE);
    }

    private Set<Long> odd(SortedMap<Long, Double> weeks) {
        var odd = new HashSet<Long>();
        if (weeks.isEmpty()) {
            return odd;
        }
        var days = new Period(Weekly.monday(weeks.firstKey()), Weekly.monday(weeks.lastKey() + 1));
        for (var festival : Festivals.of(store).during(days)) {
            for (var day = festival.days().from();
                    day.isBefore(festival.days().until());
                    day = day.plusDays(1)) {
                odd.add(Weekly.number(day));
            }
        }
        return odd;
    }
}
