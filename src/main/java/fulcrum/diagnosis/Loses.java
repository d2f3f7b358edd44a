package fulcrum.diagnosis;

import fulcrum.metrics.Dimension;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.Told;
import fulcrum.metrics.Unit;
import fulcrum.statistics.Losers;
import fulcrum.units.Period;
import fulcrum.units.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Which advertised parts bring back less than they cost.
record Loses(Dimension by) implements Asked {

    private static final MetricId SPENT = new MetricId("ad_spend");
    private static final MetricId ORDERS = new MetricId("ad_orders");
    private static final MetricId SALES = new MetricId("ad_sales");
    private static final MetricId COST = new MetricId("ad_cost");
    private static final double ENOUGH = 5;

    @Override
    public Look look(Dossier dossier) {
        var days = dossier.lately();
        var rows = dossier.parts(List.of(SPENT, ORDERS, SALES), by, days);
        if (rows.isEmpty()) {
            return Needed.parts(dossier, List.of(SPENT), by);
        }
        var margin = Margin.of(dossier);
        double usual =
                Priced.ratio(dossier.total(SALES, days), dossier.total(ORDERS, days)).orElse(0);
        var parts = new ArrayList<Losers.Part>();
        rows.forEach((name, values) -> {
            double orders = values.get(1).orElse(0);
            double each = orders >= ENOUGH ? values.get(2).orElse(0) / orders : usual;
            parts.add(
                    new Losers.Part(
                            name, values.get(0).orElse(0), orders, each * margin.orElse(1)));
        });
        return Losers.of(parts)
                .map(losers -> seen(dossier, losers, days, parts))
                .orElseGet(() -> new Look.Blind(Said.of("diagnosis.blind.spend")));
    }

    private Look seen(Dossier dossier, Losers losers, Period days, List<Losers.Part> all) {
        double spent = losers.parts().stream().mapToDouble(Losers.Part::spent).sum();
        var evidence = Evidence.of(COST, days).by(by);
        return new Look.Seen(
                !losers.parts().isEmpty(),
                OptionalDouble.of(losers.chance()),
                losers.parts().isEmpty()
                        ? Said.of("diagnosis.loses.none", all.size())
                        : Said.of(
                                "diagnosis.loses.figure",
                                losers.parts().size(),
                                dossier.named(by, losers.parts().getFirst().name()),
                                dossier.told(Unit.MONEY, spent)),
                Margin.of(dossier).isPresent()
                        ? Said.of(
                                "diagnosis.loses.comparison",
                                dossier.told(Unit.MONEY, spent - losers.loss()),
                                Told.percent(Margin.of(dossier).getAsDouble()))
                        : Said.of(
                                "diagnosis.loses.sales",
                                dossier.told(Unit.MONEY, spent - losers.loss())),
                losers.parts().isEmpty() ? Optional.empty() : dossier.cost(COST, losers.loss()),
                losers.parts().isEmpty()
                        ? evidence
                        : evidence.only(by, losers.parts().getFirst().name()));
    }
}
