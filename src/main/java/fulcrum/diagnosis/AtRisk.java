package fulcrum.diagnosis;

import fulcrum.metrics.MetricId;
import fulcrum.metrics.Told;
import fulcrum.metrics.Unit;
import fulcrum.units.Period;
import fulcrum.units.Said;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.hipparchus.distribution.continuous.NormalDistribution;

/// How much the buyers of a quarter brought who have not come back in the next, and whether more of
/// them stay away than a quarter earlier (two shares, by the normal distribution).
record AtRisk() implements Asked {

    private static final MetricId BUYERS = new MetricId("buyers");
    private static final MetricId BACK = new MetricId("repeat_buyers_90d");
    private static final MetricId RECEIVED = new MetricId("received");
    private static final int QUARTER = 90;
    private static final int WEEKS = 13;
    private static final double LEAST = 50;
    private static final double MATTERS = 0.02;

    private record Quarter(double buyers, double back, double received) {

        double away() {
            return 1 - back / buyers;
        }
    }

    @Override
    public Look look(Dossier dossier) {
        var until = dossier.end().minusDays(QUARTER);
        var days = new Period(until.minusDays(QUARTER), until);
        var last = quarter(dossier, days);
        var before = quarter(dossier, new Period(days.from().minusDays(QUARTER), days.from()));
        if (last.isEmpty() || before.isEmpty()) {
            return Needed.exports(dossier, List.of(BACK));
        }
        return seen(dossier, days, last.get(), before.get());
    }

    private static Optional<Quarter> quarter(Dossier dossier, Period days) {
        var buyers = dossier.total(BUYERS, days);
        var back = dossier.total(BACK, days);
        var received = dossier.total(RECEIVED, days);
        return buyers.orElse(0) < LEAST || back.isEmpty() || received.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Quarter(
                                buyers.getAsDouble(), back.getAsDouble(), received.getAsDouble()));
    }

    private static Look seen(Dossier dossier, Period days, Quarter last, Quarter before) {
        double more = last.away() - before.away();
        double each = last.received() / last.buyers();
        double pooled = 1 - (last.back() + before.back()) / (last.buyers() + before.buyers());
        double error = Math.sqrt(pooled * (1 - pooled) * (1 / last.buyers() + 1 / before.buyers()));
        double chance =
                error > 0 ? 1 - new NormalDistribution().cumulativeProbability(more / error) : 1;
        double lost = more * last.buyers() * each * Dossier.LATELY / Dossier.WEEK / WEEKS;
        return new Look.Seen(
                more >= MATTERS,
                OptionalDouble.of(chance),
                Said.of(
                        "diagnosis.at-risk.figure",
                        Told.amount(Unit.COUNT, last.away() * last.buyers()),
                        dossier.told(Unit.MONEY, last.away() * last.received())),
                Said.of(
                        "diagnosis.at-risk.comparison",
                        Told.percent(last.away()),
                        Told.percent(before.away())),
                dossier.cost(RECEIVED, -lost),
                Evidence.of(new MetricId("repurchase_90d"), days));
    }
}
