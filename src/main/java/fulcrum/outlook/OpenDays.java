package fulcrum.outlook;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.IntStream;

/// On which days a shop was open, told by its orders.
///
/// @param orders of each day that facts cover
record OpenDays(Map<LocalDate, Double> orders) {

    /// Where so many orders are usual, none come by chance on less than one day in a thousand.
    private static final double SURELY_SOME = 7;

    private static final int WEEKS_AROUND = 4;

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
}
