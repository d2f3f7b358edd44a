package fulcrum.storeworld.truth;

import fulcrum.storeworld.chronicle.Totals;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a cause did to each figure: with it, minus without it.
///
/// @param days over which it was counted
/// @param whole from its first day to the world's last
/// @param perWeek of the last four weeks, a week; less where there are less
record Effect(int days, Map<String, Long> whole, Map<String, Long> perWeek) {

    private static final int LATELY = 28;

    /// @param actual every day of the world
    /// @param without the last days of the world without the cause
    static Effect of(List<Totals> actual, List<Totals> without) {
        int days = without.size();
        var own = actual.subList(actual.size() - days, actual.size());
        int lately = Math.min(LATELY, days);
        var weekly = new LinkedHashMap<String, Long>();
        difference(own.subList(days - lately, days), without.subList(days - lately, days))
                .forEach((name, sum) -> weekly.put(name, lately == 0 ? 0 : sum * 7 / lately));
        return new Effect(days, difference(own, without), weekly);
    }

    private static Map<String, Long> difference(List<Totals> with, List<Totals> without) {
        var sums = new LinkedHashMap<String, Long>();
        TotalsTable.COLUMNS.forEach(column -> sums.put(column.name(), 0L));
        for (int i = 0; i < with.size(); i++) {
            for (var column : TotalsTable.COLUMNS) {
                long more = column.of(with.get(i)) - column.of(without.get(i));
                sums.merge(column.name(), more, Long::sum);
            }
        }
        return sums;
    }
}
