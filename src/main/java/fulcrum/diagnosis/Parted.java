package fulcrum.diagnosis;

import fulcrum.statistics.Discoveries;
import fulcrum.statistics.Shift;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// A metric of each named part, week by week; of reports that give older days by the month only,
/// the months and then the last four weeks.
///
/// @param weekly the weeks of the store, by which it is compared
record Parted(Map<String, SortedMap<Long, Double>> parts, boolean monthly, Weekly weekly) {

    private static final int LATELY = 4;

    Parted {
        parts = Map.copyOf(parts);
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    /// @param falls whether a fall is looked for, else a rise
    Optional<Shift> shift(SortedMap<Long, Double> values, boolean falls) {
        return monthly
                ? Shift.ofLast(values, falls)
                : weekly.broken(values, falls).or(() -> weekly.shift(values, falls));
    }

    /// The parts of which something can be said, with the chances that they have beside how much
    /// parts drift anyway.
    Map<String, Shift> shifts(Map<String, SortedMap<Long, Double>> series, boolean falls) {
        var shifts = new LinkedHashMap<String, Shift>();
        series.forEach(
                (name, values) -> shift(values, falls).ifPresent(one -> shifts.put(name, one)));
        var all = List.copyOf(shifts.values());
        var fell = Discoveries.deflated(all.stream().map(Shift::fell).toList());
        var rose = Discoveries.deflated(all.stream().map(Shift::rose).toList());
        int at = 0;
        for (var one : shifts.entrySet()) {
            one.setValue(one.getValue().with(fell.get(at), rose.get(at)));
            at++;
        }
        return shifts;
    }

    /// What all parts make together.
    SortedMap<Long, Double> sums() {
        var sums = new TreeMap<Long, Double>();
        parts.values()
                .forEach(values ->
                        values.forEach((at, value) -> sums.merge(at, value, Double::sum)));
        return sums;
    }

    /// The last four weeks together.
    double lately(SortedMap<Long, Double> values) {
        long from = values.isEmpty() ? 0 : values.lastKey() - (monthly ? 0 : LATELY - 1);
        return sum(values.tailMap(from));
    }

    static double sum(SortedMap<Long, Double> values) {
        return values.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
