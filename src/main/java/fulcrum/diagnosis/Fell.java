package fulcrum.diagnosis;

import fulcrum.metrics.Dimension;
import fulcrum.metrics.MetricId;
import fulcrum.statistics.Discoveries;
import fulcrum.statistics.Shift;
import fulcrum.units.Said;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
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
    static final Dimension KIND = new Dimension("buyer_kind");
    private static final double LEAST_SHARE = 0.005;
    private static final double MATTERS = 0.05;

    /// Of the whole, what parts have to make up for a week to be told by them.
    private static final double LEAST_CUT = 0.5;

    /// What stands for nothing sold, as a part of a usual week.
    private static final double NOTHING = 0.02;

    private static final double RATE = 0.1;

    private record Part(String name, Shift share) {

        /// What it is less what it would be, as a part of the whole.
        double gap() {
            return share.now() - share.expected();
        }
    }

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
        return told.isEmpty()
                ? Needed.few(whole.size())
                : seen(dossier, parted, told, parted.lately(whole));
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

    /// All that fell, the dearest first; where none did, the one that looks worst.
    private Look seen(Dossier dossier, Parted parted, List<Part> parts, double all) {
        double bar = Discoveries.bar(parts.stream().map(one -> one.share().fell()).toList(), RATE);
        var fell =
                parts.stream()
                        .filter(one -> one.share().fell() <= bar)
                        .filter(one -> one.share().change().estimate() <= -MATTERS)
                        .sorted(Comparator.comparingDouble(Part::gap))
                        .toList();
        double least = parts.stream().mapToDouble(one -> one.share().fell()).min().orElse(1);
        var worst =
                fell.isEmpty()
                        ? parts.stream()
                                .min(Comparator.comparingDouble(one -> one.share().fell()))
                                .orElseThrow()
                        : fell.getFirst();
        var shares = new LinkedHashMap<String, Shift>();
        fell.forEach(one -> shares.put(one.name(), one.share()));
        var lost = new Losses(by, priced.worth()).of(dossier, shares, all);
        return new Look.Seen(
                !fell.isEmpty(),
                OptionalDouble.of(Math.min(1, least * parts.size())),
                figure(dossier, worst, fell.size(), all),
                Said.of(
                        "diagnosis.fell.comparison",
                        dossier.told(dossier.unit(metric), worst.share().expected() * all),
                        Moved.signed(worst.share().change().estimate())),
                fell.isEmpty()
                        ? Optional.empty()
                        : priced.cost(
                                dossier,
                                lost.values().stream().mapToDouble(Double::doubleValue).sum()),
                evidence(dossier, parted, fell.isEmpty() ? List.of(worst) : fell),
                lost.entrySet().stream()
                        .map(one -> struck(dossier, one.getKey(), one.getValue()))
                        .toList());
    }

    private Struck struck(Dossier dossier, String name, double lost) {
        return new Struck(name, dossier.named(by, name), priced.cost(dossier, lost));
    }

    private Said figure(Dossier dossier, Part worst, int fell, double all) {
        var told =
                Said.of(
                        "diagnosis.fell.figure",
                        dossier.named(by, worst.name()),
                        dossier.metrics().find(metric).orElseThrow().name(),
                        dossier.told(dossier.unit(metric), worst.share().now() * all));
        return fell > 1 ? Said.of("diagnosis.turned.more", told, fell - 1) : told;
    }

    private Evidence evidence(Dossier dossier, Parted parted, List<Part> parts) {
        var figures = Evidence.of(metric, dossier.weekly().recent());
        return parted.grouped()
                ? figures.by(Dossier.PRODUCT)
                : figures.only(by, parts.stream().map(Part::name).toList());
    }
}
