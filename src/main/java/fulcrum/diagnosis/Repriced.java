package fulcrum.diagnosis;

import fulcrum.effects.Size;
import fulcrum.metrics.Dimension;
import fulcrum.metrics.MetricId;
import fulcrum.statistics.Shift;
import fulcrum.units.Said;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/// Whether products whose price moved leave less than before, beside all others.
///
/// What a piece sold for is compared with its own past. Of the products whose price clearly moved
/// one way, what they leave for each visitor is told together: dearer, a piece leaves more and
/// fewer buy; whether that was worth it is seen in what is left. Without visitors by product, their
/// part of the shop is told instead.
enum Repriced implements Asked {
    DEARER(1, "diagnosis.repriced.dearer"),
    CHEAPER(-1, "diagnosis.repriced.cheaper");

    private static final MetricId PAID = new MetricId("goods_paid");
    private static final MetricId UNITS = new MetricId("units");
    private static final MetricId RECEIVED = new MetricId("received");
    private static final MetricId COST = new MetricId("product_costs");
    private static final MetricId VISITORS = new MetricId("visitors");
    private static final MetricId LEFT = new MetricId("gross_profit");
    private static final Dimension TITLE = new Dimension("title");
    private static final String MOVED = "moved";
    private static final String OTHERS = "others";
    private static final int MOST = 200;
    private static final double LEAST = 0.04;
    private static final double CLEAR = 0.05;
    private static final double MATTERS = 0.03;

    private final int sign;
    private final String key;

    Repriced(int sign, String key) {
        this.sign = sign;
        this.key = key;
    }

    private record Price(String title, double change) {}

    @Override
    public Look look(Dossier dossier) {
        var prices = new Rates(dossier.parted(PAID, TITLE), dossier.parted(UNITS, TITLE).parts());
        if (prices.above().isEmpty()) {
            return Needed.parts(dossier, List.of(PAID), TITLE);
        }
        var titles = prices.names(MOST, 0).toList();
        var moved =
                titles.stream()
                        .flatMap(title -> price(prices, title, titles.size()).stream())
                        .sorted(Comparator.comparingDouble(one -> -Math.abs(one.change())))
                        .toList();
        if (moved.isEmpty()) {
            return none(dossier, titles.size());
        }
        var left = left(dossier, moved);
        return dossier.weekly()
                .levels()
                .shift(left.beside(MOVED), true)
                .map(shift -> seen(dossier, moved, left, shift))
                .orElseGet(() -> new Look.Blind(Said.of("diagnosis.blind.weeks.any")));
    }

    private Optional<Price> price(Rates prices, String title, int titles) {
        return prices.above()
                .shift(prices.of(title), sign < 0)
                .filter(shift -> sign * shift.change().estimate() >= LEAST)
                .filter(shift -> (sign > 0 ? shift.rose() : shift.fell()) <= CLEAR / titles)
                .map(shift -> new Price(title, shift.change().estimate()));
    }

    private static Look none(Dossier dossier, int titles) {
        return new Look.Seen(
                false,
                OptionalDouble.empty(),
                Said.of("diagnosis.repriced.none", titles),
                Said.of("diagnosis.repriced.looked"),
                Optional.<Size>empty(),
                Evidence.of(new MetricId("unit_price"), dossier.weekly().recent()).by(TITLE));
    }

    /// What is left of the moved ones and of all others, for each visitor of each.
    private static Rates left(Dossier dossier, List<Price> moved) {
        var received = dossier.parted(RECEIVED, TITLE);
        var costs = dossier.parted(COST, TITLE).parts();
        var visitors = dossier.parted(VISITORS, TITLE).parts();
        boolean visited = moved.stream().anyMatch(one -> visitors.containsKey(one.title()));
        var above = new HashMap<String, SortedMap<Long, Double>>();
        var below = new HashMap<String, SortedMap<Long, Double>>();
        received.parts()
                .forEach((title, weeks) -> {
                    if (!visited || visitors.containsKey(title)) {
                        var side =
                                moved.stream().anyMatch(one -> one.title().equals(title))
                                        ? MOVED
                                        : OTHERS;
                        add(above, side, weeks, 1);
                        add(above, side, costs.getOrDefault(title, new TreeMap<>()), -1);
                        add(below, side, visitors.getOrDefault(title, new TreeMap<>()), 1);
                    }
                });
        return new Rates(
                new Parted(above, received.since(), false, received.weekly()),
                visited ? below : Map.of());
    }

    private static void add(
            Map<String, SortedMap<Long, Double>> sides,
            String side,
            SortedMap<Long, Double> weeks,
            int sign) {
        var sums = sides.computeIfAbsent(side, _ -> new TreeMap<>());
        weeks.forEach((week, value) -> sums.merge(week, sign * value, Double::sum));
    }

    private Look seen(Dossier dossier, List<Price> moved, Rates left, Shift shift) {
        var told = shift.of(left.of(MOVED));
        double change = told.change().estimate();
        double gap = told.now() * change / (1 + change) * left.lately(MOVED);
        double weeks = left.below().isEmpty() ? (double) Dossier.LATELY / Dossier.WEEK : 1;
        var first = moved.getFirst();
        boolean costs = !dossier.parted(COST, TITLE).isEmpty();
        return new Look.Seen(
                change <= -MATTERS,
                OptionalDouble.of(shift.fell()),
                Said.of(key, moved.size(), first.title(), Moved.signed(first.change())),
                Said.of("diagnosis.repriced.left", Moved.signed(change), shift.lately()),
                dossier.cost(costs ? LEFT : RECEIVED, gap * weeks),
                Evidence.of(new MetricId("unit_price"), dossier.weekly().recent())
                        .only(TITLE, first.title()));
    }
}
