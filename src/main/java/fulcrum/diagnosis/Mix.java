package fulcrum.diagnosis;

import fulcrum.metrics.Dimension;
import fulcrum.metrics.MetricId;
import fulcrum.units.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;

/// How much of the change of a rate is nothing but parts of another rate weighing more or less.
///
/// The weights' change times the mean of both rates: the symmetric split of Marshall (1890) and
/// Edgeworth, as in Kitagawa, JASA 50 (1955), eq. 7.
record Mix(Dossier dossier, Dimension by) {

    private static final int BEFORE = 84;

    /// What makes the rates that may be a mix.
    private static final Map<String, List<MetricId>> MADE =
            Map.of(
                    "conversion", pair("orders", "visitors"),
                    "order_value", pair("paid", "orders"),
                    "unit_price", pair("goods_paid", "units"),
                    "refund_rate", pair("refunds", "received"),
                    "roas", pair("ad_sales", "ad_spend"),
                    "ctr", pair("clicks", "impressions"),
                    "ad_conversion", pair("ad_orders", "clicks"),
                    "cpc", pair("ad_spend", "clicks"),
                    "bounce_rate", pair("bounces", "bounce_visits"));

    private static List<MetricId> pair(String above, String below) {
        return List.of(new MetricId(above), new MetricId(below));
    }

    /// Costs that were entered belong to no product.
    private static MetricId cuttable(MetricId metric) {
        return metric.value().equals("goods_cost") ? new MetricId("product_costs") : metric;
    }

    private record Rate(double above, double below) {

        double value() {
            return below > 0 ? above / below : 0;
        }
    }

    /// @return the part of the change; none where it cannot be cut so
    Optional<Double> of(Quantity quantity) {
        var made =
                quantity.per()
                        .map(per -> List.of(cuttable(quantity.metric()), per))
                        .or(() -> Optional.ofNullable(MADE.get(quantity.metric().value())));
        if (made.isEmpty()) {
            return Optional.empty();
        }
        var lately = dossier.lately();
        var now = rates(made.get(), lately);
        var then = rates(made.get(), new Period(lately.from().minusDays(BEFORE), lately.from()));
        return now.isEmpty() || then.isEmpty() ? Optional.empty() : share(now, then);
    }

    private Map<String, Rate> rates(List<MetricId> made, Period days) {
        var rates = new HashMap<String, Rate>();
        dossier.parts(made, by, days)
                .forEach((name, values) ->
                        rates.put(name, new Rate(number(values.get(0)), number(values.get(1)))));
        return rates;
    }

    private static double number(OptionalDouble value) {
        return value.orElse(0);
    }

    private static Optional<Double> share(Map<String, Rate> now, Map<String, Rate> then) {
        var wholeNow = whole(now);
        var wholeThen = whole(then);
        double change = wholeNow.value() - wholeThen.value();
        if (change == 0 || wholeNow.below() <= 0 || wholeThen.below() <= 0) {
            return Optional.empty();
        }
        double mixed = 0;
        var none = new Rate(0, 0);
        for (var name : union(now, then)) {
            var after = now.getOrDefault(name, none);
            var before = then.getOrDefault(name, none);
            double rate =
                    after.below() <= 0
                            ? before.value()
                            : before.below() <= 0
                                    ? after.value()
                                    : (after.value() + before.value()) / 2;
            mixed += (after.below() / wholeNow.below() - before.below() / wholeThen.below()) * rate;
        }
        return Optional.of(mixed / change);
    }

    private static List<String> union(Map<String, Rate> now, Map<String, Rate> then) {
        var names = new TreeSet<>(now.keySet());
        names.addAll(then.keySet());
        return List.copyOf(names);
    }

    private static Rate whole(Map<String, Rate> parts) {
        return new Rate(
                parts.values().stream().mapToDouble(Rate::above).sum(),
                parts.values().stream().mapToDouble(Rate::below).sum());
    }
}
