package fulcrum.diagnosis;

import fulcrum.metrics.MetricId;
import fulcrum.metrics.Told;
import fulcrum.metrics.Unit;
import fulcrum.units.Said;
import java.util.List;
import java.util.OptionalDouble;

/// Whether advertising as a whole earns what it costs, after refunds and goods.
record BreakEven() implements Asked {

    private static final MetricId SPENT = new MetricId("ad_spend");
    private static final MetricId SALES = new MetricId("ad_sales");
    private static final MetricId RETURN = new MetricId("roas");
    private static final MetricId COST = new MetricId("ad_cost");

    @Override
    public Look look(Dossier dossier) {
        var days = dossier.lately();
        var spent = dossier.total(SPENT, days);
        var sales = dossier.total(SALES, days);
        var margin = Margin.of(dossier);
        if (Priced.ratio(sales, spent).isEmpty()) {
            return Needed.exports(dossier, List.of(SPENT));
        }
        if (margin.isEmpty()) {
            return Needed.exports(dossier, List.of(new MetricId("goods_cost")));
        }
        double loss = spent.getAsDouble() - sales.getAsDouble() * margin.getAsDouble();
        return new Look.Seen(
                loss > 0,
                OptionalDouble.empty(),
                Said.of(
                        "diagnosis.figure",
                        dossier.metrics().find(RETURN).orElseThrow().name(),
                        Told.amount(Unit.RATIO, sales.getAsDouble() / spent.getAsDouble())),
                Said.of(
                        "diagnosis.even.comparison",
                        Told.amount(Unit.RATIO, 1 / margin.getAsDouble()),
                        Told.percent(margin.getAsDouble())),
                dossier.cost(COST, loss),
                Evidence.of(RETURN, days));
    }
}
