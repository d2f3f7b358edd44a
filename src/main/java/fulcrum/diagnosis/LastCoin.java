package fulcrum.diagnosis;

import static fulcrum.metrics.Channels.CHANNEL;

import fulcrum.effects.Size;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.Told;
import fulcrum.metrics.Unit;
import fulcrum.outlook.BudgetPlan;
import fulcrum.outlook.BudgetQuestion;
import fulcrum.outlook.Outlooks;
import fulcrum.statistics.Allocation.Share;
import fulcrum.units.Said;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.hipparchus.distribution.continuous.NormalDistribution;

/// Whether one more coin in each advertising channel still brings back what it costs.
///
/// What a channel returns as a whole may be fine while its last coins are lost, because money
/// brings less the more of it is spent: the marginal return, of the same curves as the advice on
/// the budget ({@link fulcrum.outlook.Outlooks#budget}). Of channels about which the store's own
/// weeks taught nothing, nothing is said.
record LastCoin() implements Asked {

    private static final MetricId RECEIVED = new MetricId("received");
    private static final MetricId SPENT = new MetricId("ad_spend");
    private static final MetricId COST = new MetricId("ad_cost");

    /// So much of the doubt about a channel's return has to be gone.
    private static final double TAUGHT = 0.1;

    /// By how much less would be spent in a first step.
    private static final double STEP = 0.2;

    /// Instead of nothing, which has no logarithm.
    private static final double LEAST = 1e-9;

    private static final NormalDistribution DOUBTS = new NormalDistribution();

    @Override
    public Look look(Dossier dossier) {
        var margin = Margin.of(dossier);
        if (margin.isEmpty()) {
            return Needed.exports(dossier, List.of(new MetricId("goods_cost")));
        }
        if (dossier.parts(List.of(SPENT), CHANNEL, dossier.lately()).isEmpty()) {
            return Needed.parts(dossier, List.of(SPENT), CHANNEL);
        }
        var question = new BudgetQuestion(dossier.store(), RECEIVED, OptionalDouble.empty());
        return switch (new Outlooks(dossier.metrics()).budget(question)) {
            case BudgetPlan.Refused _ -> untaught();
            case BudgetPlan.Told told -> of(dossier, told, margin.getAsDouble());
        };
    }

    private static Look of(Dossier dossier, BudgetPlan.Told told, double margin) {
        var known =
                told.split().shares().stream()
                        .filter(one -> one.taught() >= TAUGHT && one.now() > 0)
                        .sorted(Comparator.comparingDouble(one -> one.next().high()))
                        .toList();
        return known.isEmpty() ? untaught() : seen(dossier, known, margin);
    }

    private static Look untaught() {
        return new Look.Blind(Said.of("diagnosis.blind.next-coin"));
    }

    private static Look seen(Dossier dossier, List<Share> known, double margin) {
        var worst = known.getFirst();
        boolean bad = worst.next().high() * margin < 1;
        return new Look.Seen(
                bad,
                OptionalDouble.of(Math.min(1, known.size() * chance(worst, margin))),
                Said.of(
                        "diagnosis.next-coin",
                        dossier.named(CHANNEL, worst.channel()),
                        ratio(worst.next().low()),
                        ratio(worst.next().high())),
                Said.of(
                        "diagnosis.next-coin.comparison",
                        ratio(1 / margin),
                        Told.percent(margin),
                        Told.percent(STEP)),
                bad ? cost(dossier, worst, margin) : Optional.empty(),
                Evidence.of(new MetricId("roas"), dossier.weekly().recent())
                        .only(CHANNEL, worst.channel()));
    }

    private static String ratio(double value) {
        return Told.amount(Unit.RATIO, value);
    }

    /// That it brings back its cost after all, by the logarithm of what it brings.
    private static double chance(Share share, double margin) {
        double low = Math.log(Math.max(LEAST, share.next().low()));
        double high = Math.log(Math.max(LEAST, share.next().high()));
        double wide = DOUBTS.inverseCumulativeProbability((1 + BudgetPlan.CONFIDENCE) / 2);
        double doubt = Math.max(LEAST, (high - low) / 2 / wide);
        return DOUBTS.cumulativeProbability(((low + high) / 2 + Math.log(margin)) / doubt);
    }

    /// Of a first step down: what it costs less what it brings, in four weeks.
    private static Optional<Size> cost(Dossier dossier, Share share, double margin) {
        double step = STEP * share.now() * Dossier.LATELY / Dossier.WEEK;
        double low = step * (1 - margin * share.next().high());
        double high = step * (1 - margin * share.next().low());
        return dossier.cost(COST, new Size((low + high) / 2, low, high));
    }
}
