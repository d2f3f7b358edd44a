package fulcrum.diagnosis;

import fulcrum.metrics.Dimension;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.Unit;
import fulcrum.units.Said;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hipparchus.stat.StatUtils;

/// Products at the beginning of their life, and below their cost.
final class GoodsChecks {

    private static final MetricId PAID = new MetricId("goods_paid");
    private static final MetricId UNITS = new MetricId("units");
    private static final MetricId COST = new MetricId("product_costs");
    private static final MetricId RECEIVED = new MetricId("received");
    private static final MetricId LEFT = new MetricId("gross_profit");
    private static final Dimension TITLE = new Dimension("title");

    /// Weeks in which a product is new, once it has had its first weeks.
    private static final int NEWEST = 4;

    private static final int NEW = 17;
    private static final int LEAST_NEW = 3;

    /// What a new product sells beside an old one of the middle, at the least.
    private static final double STARTED = 0.25;

    private static final double LEAST_UNITS = 5;

    private GoodsChecks() {}

    private record Good(String title, double weekly) {}

    /// Those first sold in the last weeks, beside those that were there before.
    static Look launches(Dossier dossier) {
        var parted = dossier.parted(RECEIVED, TITLE);
        var sums = parted.sums();
        if (parted.isEmpty() || parted.monthly()) {
            return Needed.parts(dossier, List.of(RECEIVED), TITLE);
        }
        return sums.lastKey() - sums.firstKey() < NEW + Dossier.WEEK
                ? Needed.few(sums.size())
                : launches(dossier, parted, sums.lastKey());
    }

    private static Look launches(Dossier dossier, Parted parted, long last) {
        var fresh = new ArrayList<Good>();
        var old = new ArrayList<Double>();
        parted.parts()
                .forEach((title, weeks) -> {
                    long since = last - weeks.firstKey();
                    double weekly = parted.lately(weeks(weeks, last)) / NEWEST;
                    if (since >= NEW) {
                        old.add(weekly);
                    } else if (since >= NEWEST) {
                        fresh.add(new Good(title, weekly));
                    }
                });
        return fresh.size() < LEAST_NEW || old.isEmpty()
                ? new Look.Blind(Said.of("diagnosis.blind.launches", LEAST_NEW))
                : launched(dossier, fresh, StatUtils.percentile(array(old), 50));
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /// Up to a last week in which it may not have sold.
    private static SortedMap<Long, Double> weeks(SortedMap<Long, Double> weeks, long last) {
        var all = new TreeMap<>(weeks);
        all.putIfAbsent(last, 0.0);
        return all;
    }

    private static Look launched(Dossier dossier, List<Good> fresh, double usual) {
        var failed =
                fresh.stream()
                        .filter(one -> one.weekly() < STARTED * usual)
                        .sorted(Comparator.comparingDouble(Good::weekly))
                        .toList();
        boolean bad = failed.size() * 2 > fresh.size() && failed.size() >= LEAST_NEW;
        double lost =
                failed.stream().mapToDouble(one -> usual - one.weekly()).sum()
                        * Dossier.LATELY
                        / Dossier.WEEK;
        return new Look.Seen(
                bad,
                OptionalDouble.empty(),
                Said.of("diagnosis.launches.figure", failed.size(), fresh.size(), NEW),
                Said.of("diagnosis.launches.comparison", dossier.told(Unit.MONEY, usual)),
                bad ? dossier.cost(RECEIVED, -lost) : Optional.empty(),
                bad
                        ? Evidence.of(RECEIVED, dossier.weekly().recent())
                                .only(TITLE, failed.getFirst().title())
                        : Evidence.of(RECEIVED, dossier.weekly().recent()).by(TITLE));
    }

    /// Those whose pieces bring less than they cost.
    static Look belowCost(Dossier dossier) {
        var days = dossier.lately();
        var goods = dossier.parts(List.of(PAID, COST, UNITS), TITLE, days);
        if (goods.values().stream().noneMatch(one -> one.get(1).isPresent())) {
            return Needed.exports(dossier, List.of(COST));
        }
        var losing = losing(goods);
        double lost = losing.stream().mapToDouble(Good::weekly).sum();
        var evidence = Evidence.of(new MetricId("unit_price"), days).by(TITLE);
        return new Look.Seen(
                !losing.isEmpty(),
                OptionalDouble.empty(),
                losing.isEmpty()
                        ? Said.of("diagnosis.below-cost.none", goods.size())
                        : Said.of(
                                "diagnosis.shelf.figure",
                                losing.size(),
                                goods.size(),
                                losing.getFirst().title()),
                Said.of("diagnosis.below-cost.comparison", dossier.told(Unit.MONEY, -lost)),
                losing.isEmpty() ? Optional.empty() : dossier.cost(LEFT, lost),
                losing.isEmpty() ? evidence : evidence.only(TITLE, losing.getFirst().title()));
    }

    private static List<Good> losing(Map<String, List<OptionalDouble>> goods) {
        return goods.entrySet().stream()
                .filter(one -> one.getValue().get(1).isPresent())
                .filter(one -> one.getValue().get(2).orElse(0) >= LEAST_UNITS)
                .map(one ->
                        new Good(
                                one.getKey(),
                                one.getValue().get(0).orElse(0)
                                        - one.getValue().get(1).getAsDouble()))
                .filter(one -> one.weekly() < 0)
                .sorted(Comparator.comparingDouble(Good::weekly))
                .toList();
    }
}
