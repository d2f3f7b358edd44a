package fulcrum.outlook;

import static java.util.Comparator.naturalOrder;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summarizingDouble;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.DoubleSummaryStatistics;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// On which days a shop was open, told by its orders.
///
/// @param orders of each day that facts cover
record OpenDays(Map<LocalDate, Double> orders) {

    /// Where so many orders are usual, none come by chance on less than one day in a thousand.
    private static final double SURELY_SOME = 7;

    private static final int WEEKS_AROUND = 4;
    private static final int WEEKS_OF_HALF_A_YEAR = 26;

    /// Whether nothing was ordered where the same weekday around it usually brings orders.
    boolean isClosed(LocalDate day) {
        return orders.getOrDefault(day, SURELY_SOME) == 0
                && IntStream.rangeClosed(-WEEKS_AROUND, WEEKS_AROUND)
                                .mapToObj(day::plusWeeks)
                                .filter(other -> !other.equals(day) && orders.containsKey(other))
                                .mapToDouble(orders::get)
                                .average()
                                .orElse(0)
                        >= SURELY_SOME;
    }

    /// The weekdays on which nothing was ordered for half a year, in a shop where orders are usual
    /// on others.
    Set<DayOfWeek> closedWeekdays() {
        var since = lately();
        var usual =
                orders.entrySet().stream()
                        .filter(entry -> !entry.getKey().isBefore(since))
                        .collect(
                                groupingBy(
                                        entry -> entry.getKey().getDayOfWeek(),
                                        summarizingDouble(Map.Entry::getValue)));
        double busiest =
                usual.values().stream()
                        .mapToDouble(DoubleSummaryStatistics::getAverage)
                        .max()
                        .orElse(0);
        return busiest < SURELY_SOME
                ? Set.of()
                : usual.entrySet().stream()
                        .filter(entry ->
                                entry.getValue().getMax() == 0
                                        && entry.getValue().getCount() >= WEEKS_AROUND)
                        .map(Map.Entry::getKey)
                        .collect(toUnmodifiableSet());
    }

    /// The first day of the last half year.
    LocalDate lately() {
        return orders.keySet().stream()
                .max(naturalOrder())
                .map(last -> last.minusWeeks(WEEKS_OF_HALF_A_YEAR))
                .orElse(LocalDate.MIN);
    }
}
