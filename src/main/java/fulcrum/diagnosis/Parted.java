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
/// the months and then the weeks.
///
/// @param since the first point that is a week, by its number; {@link #ALWAYS} without months
/// @param grouped whether parts of these are put together
/// @param weekly the weeks of the store, by which it is compared
record Parted(
        Map<String, SortedMap<Long, Double>> parts, long since, boolean grouped, Weekly weekly) {

    /// Where all points are weeks.
    static final long ALWAYS = Long.MIN_VALUE;

    private static final int LATELY = 4;

    Parted {
        parts = Map.copyOf(parts);
    }

    /// Whether older points are months.
    boolean monthly() {
        return since != ALWAYS;
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    /// @param falls whether a fall is looked for, else a rise
    Optional<Shift> shift(SortedMap<Long, Double> values, boolean falls) {
        return Optional.ofNullable(weekly.levels().broken(Map.of("", values), since, falls).get(""))
                .or(() -> level(values, falls));
    }

    /// Of what is too young to have a course.
    private Optional<Shift> level(SortedMap<Long, Double> values, boolean falls) {
        return monthly() ? Shift.ofLast(values, falls) : weekly.levels().shift(values, falls);
    }

    /// The parts of which something can be said, with the chances that they have beside how much
    /// parts drift anyway.
    Map<String, Shift> shifts(Map<String, SortedMap<Long, Double>> series, boolean falls) {
        var shifts = new LinkedHashMap<String, Shift>();
        shifts.putAll(weekly.levels().broken(series, since, falls));
        if (shifts.isEmpty()) {
            series.forEach(
                    (name, values) -> level(values, falls).ifPresent(one -> shifts.put(name, one)));
        }
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

    /// Put together by what each belongs to; what belongs nowhere is left out.
    Parted grouped(Map<String, String> groups) {
        var sums = new TreeMap<String, SortedMap<Long, Double>>();
        parts.forEach((name, values) ->
                Optional.ofNullable(groups.get(name))
                        .map(group -> sums.computeIfAbsent(group, _ -> new TreeMap<>()))
                        .ifPresent(sum ->
                                values.forEach((at, value) -> sum.merge(at, value, Double::sum))));
        return new Parted(sums, since, true, weekly);
    }

    /// With the months before its last unbroken weeks.
    Parted after(Map<String, SortedMap<Long, Double>> months) {
        long from = unbroken();
        var all = new TreeMap<String, SortedMap<Long, Double>>();
        months.forEach((name, points) -> all.put(name, new TreeMap<>(points.headMap(from - 2))));
        parts.forEach((name, weeks) ->
                all.computeIfAbsent(name, _ -> new TreeMap<>()).putAll(weeks.tailMap(from)));
        return new Parted(all, from, grouped, weekly);
    }

    private long unbroken() {
        var weeks = sums();
        if (weeks.isEmpty()) {
            return Long.MAX_VALUE;
        }
        long from = weeks.lastKey();
        while (weeks.containsKey(from - 1) || weeks.containsKey(from - 2)) {
            from = weeks.containsKey(from - 1) ? from - 1 : from - 2;
        }
        return from;
    }

    /// The last four weeks together.
    double lately(SortedMap<Long, Double> values) {
        long from = values.isEmpty() ? 0 : values.lastKey() - (LATELY - 1);
        return sum(values.tailMap(from));
    }

    static double sum(SortedMap<Long, Double> values) {
        return values.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
