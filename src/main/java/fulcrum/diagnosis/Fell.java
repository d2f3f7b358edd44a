package fulcrum.diagnosis;

import fulcrum.metrics.Dimension;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.Told;
import fulcrum.statistics.Shift;
import fulcrum.units.Said;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Which part of the shop lost more than the rest of it.
///
/// The share of each part is compared with its own past, so what moves the whole shop, such as the
/// season, plays no part.
record Fell(MetricId metric, Dimension by, Priced priced) implements Asked {

    private static final int MOST = 20;
    static final Dimension KIND = new Dimension("buyer_kind");
    private static final double LEAST_SHARE = 0.005;
    private static final double MATTERS = 0.1;

    /// Of the whole, what parts have to make up for a week to be told by them.
    private static final double LEAST_CUT = 0.5;

    /// What stands for nothing sold, as a part of a usual week.
    private static final double NOTHING = 0.02;

    private record Part(String name, Shift share) {}

    @Override
    public Look look(Dossier dossier) {
        var whole = dossier.weekly().of(metric);
        var parted = dossier.parted(metric, by);
        if (whole.isEmpty() && !parted.monthly()) {
            return Needed.weeks(dossier, List.of(metric), whole);
        }
        if (parted.isEmpty()) {
            return Needed.parts(dossier, List.of(metric), by);
        }
        if (parted.parts().size() == 1) {
            return new Look.Blind(Said.of("diagnosis.blind.one-part"));
        }
        var told = parted.monthly() ? parted.sums() : cut(parted, whole);
        return look(dossier, parted, by.equals(KIND) ? dossier.weekly().settled(told) : told);
    }

    private Look look(Dossier dossier, Parted parted, SortedMap<Long, Double> whole) {
        if (whole.isEmpty()) {
            return Needed.few(0);
        }
        var shares = new LinkedHashMap<String, SortedMap<Long, Double>>();
        largest(parted, whole)
                .forEach(one -> shares.put(one.getKey(), share(one.getValue(), whole)));
        var told = new ArrayList<Part>();
        parted.shifts(shares, true).forEach((name, shift) -> told.add(new Part(name, shift)));
        return told.stream()
                .min(Comparator.comparingDouble(part -> part.share().fell()))
                .map(worst -> seen(dossier, worst, parted.lately(whole), told.size()))
                .orElseGet(() -> Needed.few(whole.size()));
    }

    /// The weeks of the whole in which its parts are known too: what nobody reported is not
    /// nothing.
    private static SortedMap<Long, Double> cut(Parted parted, SortedMap<Long, Double> whole) {
        var sums = parted.sums();
        sums.entrySet()
                .removeIf(
                        one -> one.getValue() < LEAST_CUT * whole.getOrDefault(one.getKey(), 0.0));
        return sums;
    }

    private static Stream<Map.Entry<String, SortedMap<Long, Double>>> largest(
            Parted parted, SortedMap<Long, Double> whole) {
        double all = Parted.sum(whole.tailMap(whole.lastKey() - 30));
        return parted.parts().entrySet().stream()
                .filter(one -> Parted.sum(one.getValue()) >= LEAST_SHARE * all)
                .sorted(
                        Comparator.<Map.Entry<String, SortedMap<Long, Double>>>comparingDouble(
                                        one -> -Parted.sum(one.getValue()))
                                .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST);
    }

    private static SortedMap<Long, Double> share(
            SortedMap<Long, Double> part, SortedMap<Long, Double> whole) {
        var shares = new TreeMap<Long, Double>();
        double usual = Parted.sum(part) / part.size();
        whole.forEach((week, all) -> {
            if (all > 0) {
                double own = part.getOrDefault(week, 0.0);
                shares.put(week, Math.max(own, NOTHING * usual) / all);
            }
        });
        return shares;
    }

    private Look seen(Dossier dossier, Part worst, double all, int parts) {
        double now = worst.share().now() * all;
        double expected = worst.share().expected() * all;
        var unit = dossier.unit(metric);
        return new Look.Seen(
                worst.share().change().estimate() <= -MATTERS,
                OptionalDouble.of(Math.min(1, worst.share().fell() * parts)),
                Said.of(
                        "diagnosis.fell.figure",
                        dossier.called(by, worst.name()),
                        dossier.metrics().find(metric).orElseThrow().name(),
                        Told.amount(unit, now)),
                Said.of(
                        "diagnosis.fell.comparison",
                        Told.amount(unit, expected),
                        Moved.signed(worst.share().change().estimate())),
                priced.cost(dossier, now - expected),
                Evidence.of(metric, dossier.weekly().recent()).only(by, worst.name()));
    }
}
