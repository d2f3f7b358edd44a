package fulcrum.diagnosis;

import fulcrum.metrics.Dimension;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.Told;
import fulcrum.statistics.Shift;
import fulcrum.units.Said;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private static final double LEAST_SHARE = 0.005;
    private static final double MATTERS = 0.1;

    /// What stands for nothing sold, as a part of a usual week.
    private static final double NOTHING = 0.02;

    private record Part(String name, Shift share) {}

    @Override
    public Look look(Dossier dossier) {
        var whole = dossier.weekly().of(metric);
        var parts = dossier.partWeeks(metric, by);
        if (whole.isEmpty()) {
            return Needed.weeks(dossier, List.of(metric), whole);
        }
        if (parts.isEmpty()) {
            return Needed.parts(dossier, List.of(metric), by);
        }
        if (parts.size() == 1) {
            return new Look.Blind(Said.of("diagnosis.blind.one-part"));
        }
        var told =
                largest(parts, whole).flatMap(one -> share(dossier, one, whole).stream()).toList();
        return told.stream()
                .min(Comparator.comparingDouble(part -> part.share().fell()))
                .map(worst -> seen(dossier, worst, whole, told.size()))
                .orElseGet(() -> Needed.few(whole.size()));
    }

    private static Stream<Map.Entry<String, SortedMap<Long, Double>>> largest(
            Map<String, SortedMap<Long, Double>> parts, SortedMap<Long, Double> whole) {
        long from = whole.lastKey() - 30;
        double all = sum(whole.tailMap(from));
        return parts.entrySet().stream()
                .filter(one -> sum(one.getValue()) >= LEAST_SHARE * all)
                .sorted(
                        Comparator.<Map.Entry<String, SortedMap<Long, Double>>>comparingDouble(
                                        one -> -sum(one.getValue()))
                                .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST);
    }

    private static double sum(SortedMap<Long, Double> weeks) {
        return weeks.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private static Optional<Part> share(
            Dossier dossier,
            Map.Entry<String, SortedMap<Long, Double>> part,
            SortedMap<Long, Double> whole) {
        var shares = new TreeMap<Long, Double>();
        double usual = sum(part.getValue()) / part.getValue().size();
        long first = Weekly.number(dossier.weekly().recent().from());
        whole.tailMap(first)
                .forEach((week, all) -> {
                    if (all > 0) {
                        double own = part.getValue().getOrDefault(week, 0.0);
                        shares.put(week, Math.max(own, NOTHING * usual) / all);
                    }
                });
        return dossier.weekly().shift(shares).map(shift -> new Part(part.getKey(), shift));
    }

    private Look seen(Dossier dossier, Part worst, SortedMap<Long, Double> whole, int parts) {
        double all = sum(whole.tailMap(whole.lastKey() - 3));
        double now = worst.share().now() * all;
        double expected = worst.share().expected() * all;
        var unit = dossier.unit(metric);
        return new Look.Seen(
                worst.share().change().estimate() <= -MATTERS,
                OptionalDouble.of(Math.min(1, worst.share().fell() * parts)),
                Said.of(
                        "diagnosis.fell.figure",
                        worst.name(),
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
