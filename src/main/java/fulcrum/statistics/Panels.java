package fulcrum.statistics;

import fulcrum.statistics.panel.Donors;
import fulcrum.statistics.panel.Way;
import fulcrum.statistics.panel.Weighted;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.stat.StatUtils;

/// Effects on one unit of many: what comparable units did says what it would have done. Each donor
/// is treated once by way of trial, and the effects found there, where there are none, say how far
/// the method may be believed.
public final class Panels {

    /// With fewer donors nobody knows how wide the interval has to be.
    public static final int LEAST_DONORS = 8;

    private static final int LEAST_BEFORE = 4;

    private Panels() {}

    /// Synthetic difference in differences: the first choice.
    public static PanelEffect effect(PanelQuestion question) {
        return effect(question, Way.SYNTHETIC_DIFFERENCE);
    }

    public static PanelEffect syntheticControl(PanelQuestion question) {
        return effect(question, Way.SYNTHETIC_CONTROL);
    }

    public static PanelEffect differenceInDifferences(PanelQuestion question) {
        return effect(question, Way.DIFFERENCE_IN_DIFFERENCES);
    }

    /// Synthetic difference in differences for units of different size: each is taken as a share of
    /// its mean before, and each donor's effect in units of its own unrest, the standard deviation
    /// of its steps. The same is done at earlier steps, where nothing was done to the treated unit;
    /// the larger of the two errors counts. The effect and `matters` are shares of the treated
    /// unit's mean before.
    ///
    /// @param before how many steps before are compared with; earlier ones are for trial
    public static PanelEffect share(PanelQuestion question, int before) {
        var refusal = refusal(question).or(() -> Refusal.TOO_FEW.when(before > question.from()));
        if (refusal.isPresent()) {
            return new PanelEffect.Refused(refusal.get());
        }
        var shares = new PanelShares(question, before);
        return shares.at(question.from())
                .map(donors -> share(donors, shares))
                .orElseGet(() -> new PanelEffect.Refused(Refusal.NOT_POSITIVE));
    }

    /// The path behind {@link #share}: what the others let expect of each step, within what they
    /// were apart before. Empty where it would refuse.
    public static Optional<Counterfactual> path(PanelQuestion question, int before) {
        if (refusal(question).isPresent() || before > question.from()) {
            return Optional.empty();
        }
        var shares = new PanelShares(question, before);
        return shares.at(question.from()).flatMap(donors -> path(donors, shares));
    }

    private static Optional<Counterfactual> path(Donors donors, PanelShares shares) {
        var placebos = placebos(donors);
        double error = Math.max(root(placebos), root(shares.earlier().toArray()));
        if (!(error > 0)) {
            return Optional.empty();
        }
        double size = shares.meanBefore();
        var found = donors.estimate(Way.SYNTHETIC_DIFFERENCE);
        double half = 2 * donors.apart(found) * size;
        var expected =
                Arrays.stream(donors.expected(found)).map(step -> step * size).boxed().toList();
        return Optional.of(
                new Counterfactual(
                        expected,
                        expected.stream()
                                .map(step -> new Interval(step - half, step + half))
                                .toList(),
                        Arrays.stream(placebos).map(one -> one / error).boxed().toList(),
                        found.effect() / error));
    }

    private static double[] placebos(Donors donors) {
        double own = donors.unrest();
        return Arrays.stream(donors.placebosInUnrest(Way.SYNTHETIC_DIFFERENCE))
                .map(one -> one * own)
                .toArray();
    }

    /// What one is a share of.
    public static double meanBefore(PanelQuestion question, int before) {
        return new PanelShares(question, before).meanBefore();
    }

    private static PanelEffect share(Donors donors, PanelShares shares) {
        var placebos = placebos(donors);
        double error = Math.max(root(placebos), root(shares.earlier().toArray()));
        return error > 0 && placebos.length > 1
                ? measured(
                        donors.estimate(Way.SYNTHETIC_DIFFERENCE),
                        placebos,
                        error,
                        shares.question())
                : new PanelEffect.Refused(Refusal.CONSTANT);
    }

    private static double root(double... effects) {
        return effects.length == 0 ? 0 : Math.sqrt(StatUtils.sumSq(effects) / effects.length);
    }

    private static PanelEffect effect(PanelQuestion question, Way way) {
        var refusal = refusal(question);
        if (refusal.isPresent()) {
            return new PanelEffect.Refused(refusal.get());
        }
        var donors =
                new Donors(
                        question.donors().stream().map(Series::toArray).toArray(double[][]::new),
                        question.treated().toArray(),
                        question.from());
        var placebos = donors.noise() > 0 ? donors.placebos(way) : new double[1];
        double error = Math.sqrt(StatUtils.variance(placebos));
        return error > 0
                ? measured(donors.estimate(way), placebos, error, question)
                : new PanelEffect.Refused(Refusal.CONSTANT);
    }

    private static PanelEffect measured(
            Weighted found, double[] placebos, double error, PanelQuestion question) {
        double effect = found.effect();
        double half =
                error
                        * new TDistribution(placebos.length - 1)
                                .inverseCumulativeProbability((1 + question.confidence()) / 2);
        double p = rank(effect, placebos);
        var verdict = Verdict.of(effect - half, effect + half, question.matters());
        return new PanelEffect.Measured(
                new Lift.Measured(
                        certain(verdict, p, question), effect, effect - half, effect + half, p),
                error,
                Arrays.stream(found.units()).boxed().toList(),
                Arrays.stream(found.steps()).boxed().toList());
    }

    /// A few wild donors are not normal: an effect has to stand out by rank as well, as far as
    /// their number lets a rank say so.
    private static Verdict certain(Verdict verdict, double p, PanelQuestion question) {
        double best = 1.0 / (question.donors().size() + 1);
        return verdict.isEffect() && p > Math.max(1 - question.confidence(), best)
                ? Verdict.CANNOT_TELL
                : verdict;
    }

    private static double rank(double effect, double[] placebos) {
        long asLarge =
                Arrays.stream(placebos)
                        .filter(placebo -> Math.abs(placebo) >= Math.abs(effect))
                        .count();
        return (asLarge + 1.0) / (placebos.length + 1.0);
    }

    private static Optional<Refusal> refusal(PanelQuestion question) {
        var treated = question.treated();
        if (treated.length() == 0 || question.donors().isEmpty()) {
            return Optional.of(Refusal.EMPTY);
        }
        if (question.donors().size() < LEAST_DONORS || question.from() < LEAST_BEFORE) {
            return Optional.of(Refusal.TOO_FEW);
        }
        if (question.from() >= treated.length()
                || question.donors().stream().anyMatch(one -> one.length() != treated.length())) {
            return Optional.of(Refusal.CONTRADICTORY);
        }
        var all = Stream.concat(question.donors().stream(), Stream.of(treated)).toList();
        return all.stream().anyMatch(one -> one.known() < one.length())
                ? Optional.of(Refusal.GAPS)
                : large(all);
    }

    private static Optional<Refusal> large(List<Series> all) {
        return all.stream().flatMap(one -> Refusal.ofNumbers(one.toArray()).stream()).findFirst();
    }
}
