package fulcrum.review;

import static java.util.Objects.requireNonNull;

import fulcrum.actions.Link;
import fulcrum.metrics.Cut;
import fulcrum.metrics.Dimension;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.Reading;
import fulcrum.metrics.Told;
import fulcrum.review.Item.Evidence;
import fulcrum.review.Item.Kind;
import fulcrum.review.Item.Prepared;
import fulcrum.statistics.Discoveries;
import fulcrum.statistics.Rate;
import fulcrum.units.Period;
import fulcrum.units.Said;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// Advertised parts that cost clearly more for what they sell than they used to.
final class Costlier implements Lookout {

    private static final List<Dimension> CUTS =
            List.of(new Dimension("campaign"), new Dimension("channel"));
    private static final MetricId SPENT = new MetricId("ad_spend");
    private static final MetricId SOLD = new MetricId("ad_sales");
    private static final MetricId ORDERS = new MetricId("ad_orders");
    private static final MetricId RETURN = new MetricId("roas");
    private static final MetricId COST = new MetricId("ad_cost");

    private static final int LATELY = 14;
    private static final int BEFORE = 56;

    /// Half as much again for the same sales.
    private static final double CLEARLY = 1.5;

    /// Of what is told, how much may be told by chance.
    private static final double FALSE_SHARE = 0.05;

    private static final int MOST = 2;

    @Override
    public List<Item> seen(Morning morning) {
        return CUTS.stream()
                .map(by -> seen(morning, by))
                .filter(items -> !items.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /// @param spent and sold of a part in some days
    /// @param orders that it brought, where reports count them
    private record Kept(double spent, double sold, OptionalDouble orders) {

        double ratio() {
            return spent / sold;
        }

        Optional<Rate> rate() {
            return orders.isPresent()
                    ? Optional.of(new Rate(orders.getAsDouble(), spent))
                    : Optional.empty();
        }
    }

    private record Pair(String part, Kept now, Kept then) {

        boolean isClear() {
            return now.ratio() >= CLEARLY * then.ratio();
        }

        /// That as few orders came for a coin by chance; nothing where nobody counts orders.
        double chance() {
            return then.rate().flatMap(before -> now.rate().map(before::fell)).orElse(0.0);
        }
    }

    private static List<Item> seen(Morning morning, Dimension by) {
        var lately = morning.last(LATELY);
        var before = new Period(lately.from().minusDays(BEFORE), lately.from());
        var earlier = parts(morning, by, before);
        var pairs =
                parts(morning, by, lately).entrySet().stream()
                        .filter(one -> earlier.containsKey(one.getKey()))
                        .map(one ->
                                new Pair(
                                        one.getKey(),
                                        one.getValue(),
                                        requireNonNull(earlier.get(one.getKey()))))
                        .toList();
        var chances = Discoveries.deflated(pairs.stream().map(Pair::chance).toList());
        double bar = Discoveries.bar(chances, FALSE_SHARE);
        return IntStream.range(0, pairs.size())
                .filter(one -> chances.get(one) <= bar)
                .mapToObj(pairs::get)
                .filter(Pair::isClear)
                .map(pair -> item(morning, by, pair))
                .sorted(Comparator.comparingDouble(Item::size).reversed())
                .limit(MOST)
                .toList();
    }

    private static Map<String, Kept> parts(Morning morning, Dimension by, Period days) {
        var parts = new TreeMap<String, Kept>();
        morning.read(List.of(SPENT, SOLD, ORDERS), days, Cut.by(by))
                .map(Reading::lines)
                .orElse(List.of())
                .forEach(line -> {
                    double spent = Morning.number(line, 0).orElse(0);
                    double sold = Morning.number(line, 1).orElse(0);
                    if (spent > 0 && sold > 0 && line.parts().getFirst().isPresent()) {
                        parts.put(
                                line.parts().getFirst().get(),
                                new Kept(spent, sold, Morning.number(line, 2)));
                    }
                });
        return parts;
    }

    /// What it would have cost at the old ratio is what was to be spent.
    private static Item item(Morning morning, Dimension by, Pair pair) {
        var part = pair.part();
        var now = pair.now();
        var then = pair.then();
        double excess = now.spent() - now.sold() * then.ratio();
        var only = List.of(new Cut.Filter(by, List.of(part)));
        return new Item(
                "ads-" + by + "-" + part,
                Kind.ADS,
                Said.of(
                        "review.ads",
                        morning.called(by, part),
                        Told.percent(now.ratio()),
                        Told.percent(then.ratio())),
                Said.of("review.ads.reason", LATELY, BEFORE),
                morning.weekly(COST, List.of(), morning.last(LATELY), excess),
                morning.isProvisional(SOLD, morning.last(LATELY)),
                Evidence.figures(RETURN, morning.last(BEFORE), only),
                Optional.of(
                        new Prepared(
                                Said.of("review.prepare.ads", morning.called(by, part)),
                                Link.PAID,
                                Optional.of(RETURN),
                                only)));
    }
}
