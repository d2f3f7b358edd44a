package fulcrum.diagnosis;

import fulcrum.metrics.MetricId;
import java.util.OptionalDouble;

/// What is left of a coin received after refunds and goods.
final class Margin {

    private static final int DAYS = 84;
    private static final MetricId PROFIT = new MetricId("gross_profit");
    private static final MetricId RECEIVED = new MetricId("received");

    private Margin() {}

    /// Known where the costs of goods are, and above nothing.
    static OptionalDouble of(Dossier dossier) {
        var days = dossier.last(DAYS);
        var margin = Priced.ratio(dossier.total(PROFIT, days), dossier.total(RECEIVED, days));
        return margin.isPresent() && margin.getAsDouble() > 0 ? margin : OptionalDouble.empty();
    }
}
