package fulcrum.review;

import fulcrum.actions.Link;
import fulcrum.metrics.Cut;
import fulcrum.metrics.Dimension;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.Reading;
import fulcrum.metrics.Told;
import fulcrum.review.Item.Evidence;
import fulcrum.review.Item.Kind;
import fulcrum.review.Item.Prepared;
import fulcrum.units.Period;
import fulcrum.units.Said;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Advertised parts that cost clearly more for what they sell than they used to.
final class Costlier implements Lookout {

    private static final List<Dimension> CUTS =
            List.of(new Dimension("campaign"), new Dimension("channel"));
    private static final MetricId SPENT = new MetricId("ad_spend");
    private static final MetricId SOLD = new MetricId("ad_sales");
    private static final MetricId RETURN = new MetricId("roas");
    private static final MetricId COST = new MetricId("ad_cost");

    private static final int LATELY = 14;
    private static final int BEFORE = 56;

    /// Half as much again for the same sales.
    private static final double CLEARLY = 1.5;

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
    private record Kept(double spent, double sold) {

        double ratio() {
            return spent / sold;
        }
    }

    private static List<Item> seen(Morning morning, Dimension by) {
        var lately = morning.last(LATELY);
        var before = new Period(lately.from().minusDays(BEFORE), lately.from());
        var earlier = parts(morning, by, before);
        return parts(morning, by, lately).entrySet().stream()
                .flatMap(one ->
                        Optional.ofNullable(earlier.get(one.getKey())).stream()
                                .flatMap(then ->
                                        item(morning, by, one.getKey(), one.getValue(), then)))
                .sorted(Comparator.comparingDouble(Item::size).reversed())
                .limit(MOST)
                .toList();
    }

    private static Map<String, Kept> parts(Morning morning, Dimension by, Period days) {
        var parts = new HashMap<String, Kept>();
        morning.read(List.of(SPENT, SOLD), days, Cut.by(by))
                .map(Reading::lines)
                .orElse(List.of())
                .forEach(line -> {
                    double spent = Morning.number(line, 0).orElse(0);
                    double sold = Morning.number(line, 1).orElse(0);
                    if (spent > 0 && sold > 0 && line.parts().getFirst().isPresent()) {
                        parts.put(line.parts().getFirst().get(), new Kept(spent, sold));
                    }
                });
        return parts;
    }

    /// What it would have cost at the old ratio is what was to be spent.
    private static Stream<Item> item(
            Morning morning, Dimension by, String part, Kept now, Kept then) {
        if (now.ratio() < CLEARLY * then.ratio()) {
            return Stream.empty();
        }
        double excess = now.spent() - now.sold() * then.ratio();
        var only = List.of(new Cut.Filter(by, List.of(part)));
        return Stream.of(
                new Item(
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
                                        only))));
    }
}
