package fulcrum.statistics;

import fulcrum.statistics.Lifetime.Outlook;
import fulcrum.statistics.Spending.Value;
import fulcrum.statistics.lifetimes.BetaGeometric;
import fulcrum.statistics.lifetimes.GammaGamma;
import fulcrum.statistics.lifetimes.GammaGamma.Paid;
import fulcrum.statistics.lifetimes.Histories;
import fulcrum.statistics.lifetimes.History;
import fulcrum.statistics.lifetimes.Learning;
import fulcrum.statistics.lifetimes.ParetoNbd;
import fulcrum.statistics.lifetimes.Purchasing;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.stat.correlation.PearsonsCorrelation;

/// Who buys again, how often, and for how much.
public final class Lifetimes {

    /// So many times the age of a buyer nobody looks ahead, and the sums would not end.
    private static final double FARTHEST = 1_000;

    private Lifetimes() {}

    public static Lifetime learn(LifetimeModel model, List<Buyer> buyers) {
        var refusal = Crowds.unfit(buyers);
        if (refusal.isPresent()) {
            return new Lifetime.Refused(refusal.get());
        }
        var histories = buyers.stream().map(Lifetimes::history).toList();
        var found = Learning.of(histories, four -> crowd(model, four));
        var four = found.parameters();
        double likelihood = found.logLikelihood(new Histories(histories));
        return new Lifetime.Learned(model, four[0], four[1], four[2], four[3], likelihood);
    }

    /// @param horizon the time to come, in the buyers' unit
    public static Outlook outlook(Lifetime.Learned learned, Buyer buyer, double horizon) {
        double farthest = FARTHEST * (learned.alpha() + buyer.age());
        var refusal =
                Crowds.unfit(buyer)
                        .or(() -> Refusal.ofPositive(horizon))
                        .or(() -> Refusal.TOO_LARGE.when(horizon > farthest));
        if (refusal.isPresent()) {
            return new Outlook.Refused(refusal.get());
        }
        var crowd = crowd(learned);
        var history = history(buyer);
        return new Outlook.Told(crowd.expected(history, horizon), crowd.alive(history));
    }

    /// The season of the whole shop.
    public static ShopTime shopTime(LifetimeModel model, Visits visits) {
        return ShopTimes.of(model, visits);
    }

    /// Learned from those with at least one purchase of known value.
    public static Spending spending(List<Spender> spenders) {
        var refusal = Crowds.unfitToSpend(spenders);
        if (refusal.isPresent()) {
            return new Spending.Refused(refusal.get());
        }
        var paid =
                spenders.stream()
                        .filter(one -> one.purchases() > 0)
                        .map(one -> new Paid(one.purchases(), one.mean()))
                        .toList();
        var found = GammaGamma.learned(paid);
        return new Spending.Learned(
                found.p(),
                found.q(),
                found.v(),
                found.logLikelihood(paid),
                found.expected(new Paid(0, 0)),
                correlation(paid));
    }

    public static Value value(Spending.Learned learned, Spender spender) {
        var refusal = Crowds.unfit(spender);
        if (refusal.isPresent()) {
            return new Value.Refused(refusal.get());
        }
        var crowd = new GammaGamma(learned.p(), learned.q(), learned.v());
        double mean = spender.purchases() == 0 ? 0 : spender.mean();
        return new Value.Told(crowd.expected(new Paid(spender.purchases(), mean)));
    }

    private static double correlation(List<Paid> paid) {
        var often = paid.stream().mapToDouble(Paid::purchases).toArray();
        if (Arrays.stream(often).allMatch(one -> one == often[0])) {
            return 0;
        }
        var much = paid.stream().mapToDouble(Paid::mean).toArray();
        return new PearsonsCorrelation().correlation(often, much);
    }

    private static Purchasing crowd(LifetimeModel model, double[] four) {
        return switch (model) {
            case BG_NBD -> new BetaGeometric(false, four[0], four[1], four[2], four[3]);
            case MBG_NBD -> new BetaGeometric(true, four[0], four[1], four[2], four[3]);
            case PARETO_NBD -> new ParetoNbd(four[0], four[1], four[2], four[3]);
        };
    }

    static Purchasing crowd(Lifetime.Learned one) {
        return crowd(one.model(), new double[] {one.r(), one.alpha(), one.a(), one.b()});
    }

    private static History history(Buyer buyer) {
        return new History(buyer.repeats(), buyer.recency(), buyer.age());
    }
}
