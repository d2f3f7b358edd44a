package fulcrum.statistics;

import fulcrum.statistics.Trial.As;
import fulcrum.statistics.Trial.Looking;
import fulcrum.statistics.experiment.Contrast;
import fulcrum.statistics.experiment.SampleRatio;
import java.util.Arrays;
import java.util.Optional;
import org.hipparchus.distribution.continuous.NormalDistribution;

/// Effects of what was given to some and not to others by lot.
public final class Experiments {

    private Experiments() {}

    public static Lift lift(Trial trial) {
        return refusal(trial)
                .<Lift>map(Lift.Refused::new)
                .orElseGet(() -> measured(contrast(trial), trial.setting()));
    }

    public static Belief belief(Trial trial) {
        return refusal(trial)
                .<Belief>map(Belief.Refused::new)
                .orElseGet(() -> told(contrast(trial), trial.setting().confidence()));
    }

    /// @param weights planned proportion of the groups
    public static SampleCheck drawn(double[] counts, double[] weights) {
        if (counts.length != weights.length) {
            return new SampleCheck.Refused(Refusal.CONTRADICTORY);
        }
        var refusal = Refusal.ofPositive(counts).or(() -> Refusal.ofPositive(weights));
        if (refusal.isPresent()) {
            return new SampleCheck.Refused(refusal.get());
        }
        if (counts.length < 2 || Arrays.stream(counts).sum() == 0) {
            return new SampleCheck.Refused(counts.length < 2 ? Refusal.ONE_POINT : Refusal.EMPTY);
        }
        return Arrays.stream(weights).allMatch(weight -> weight > 0)
                ? new SampleCheck.Drawn(SampleRatio.p(counts, weights))
                : new SampleCheck.Refused(Refusal.RELATIVE_TO_ZERO);
    }

    private static Optional<Refusal> refusal(Trial trial) {
        if (trial.control().reading() != trial.treated().reading()) {
            return Optional.of(Refusal.CONTRADICTORY);
        }
        return trial.control()
                .refusal()
                .or(() -> trial.treated().refusal())
                .or(() -> {
                    double base = trial.control().moments().sums()[0];
                    if (trial.setting().as() == As.RELATIVE && !(base > 0)) {
                        return Optional.of(base < 0 ? Refusal.NEGATIVE : Refusal.RELATIVE_TO_ZERO);
                    }
                    return contrast(trial).error() > 0
                            ? Optional.empty()
                            : Optional.of(Refusal.CONSTANT);
                });
    }

    private static Contrast contrast(Trial trial) {
        return Contrast.of(
                trial.control().reading(),
                trial.control().moments(),
                trial.treated().moments(),
                trial.setting().as() == As.RELATIVE);
    }

    private static Lift.Measured measured(Contrast contrast, Trial.Setting setting) {
        double confidence = setting.confidence();
        return switch (setting.asking()) {
            case IS_IT_DIFFERENT -> {
                double half = half(contrast, setting, confidence);
                yield lift(contrast, -half, half, p(contrast, setting), setting);
            }
            case IS_IT_MORE -> {
                double half = half(contrast, setting, 2 * confidence - 1);
                yield lift(
                        contrast,
                        -half,
                        Double.POSITIVE_INFINITY,
                        above(contrast, setting),
                        setting);
            }
            case IS_IT_LESS -> {
                double half = half(contrast, setting, 2 * confidence - 1);
                var turned =
                        new Contrast(
                                -contrast.estimate(),
                                contrast.error(),
                                contrast.freedom(),
                                contrast.count());
                yield lift(
                        contrast, Double.NEGATIVE_INFINITY, half, above(turned, setting), setting);
            }
        };
    }

    private static Lift.Measured lift(
            Contrast contrast, double below, double above, double p, Trial.Setting setting) {
        double low = contrast.estimate() + below;
        double high = contrast.estimate() + above;
        return new Lift.Measured(
                Verdict.of(low, high, setting.matters()), contrast.estimate(), low, high, p);
    }

    private static double half(Contrast contrast, Trial.Setting setting, double confidence) {
        return switch (setting.looking()) {
            case Looking.Once() -> contrast.halfOnce(confidence);
            case Looking.Always(double planned) -> contrast.halfAlways(confidence, planned);
        };
    }

    private static double p(Contrast contrast, Trial.Setting setting) {
        return switch (setting.looking()) {
            case Looking.Once() -> contrast.pOnce();
            case Looking.Always(double planned) -> contrast.pAlways(setting.confidence(), planned);
        };
    }

    /// Looked at always: half of the two-sided p on the side asked for, which errs to the safe
    /// side.
    private static double above(Contrast contrast, Trial.Setting setting) {
        return switch (setting.looking()) {
            case Looking.Once() -> contrast.pAboveOnce();
            case Looking.Always(double planned) ->
                    contrast.estimate() > 0
                            ? contrast.pAlways(2 * setting.confidence() - 1, planned) / 2
                            : 1;
        };
    }

    private static Belief.Told told(Contrast contrast, double confidence) {
        double half =
                contrast.error()
                        * new NormalDistribution()
                                .inverseCumulativeProbability((1 + confidence) / 2);
        var risks = contrast.risks();
        return new Belief.Told(
                contrast.chanceToWin(),
                contrast.estimate() - half,
                contrast.estimate() + half,
                risks[0],
                risks[1]);
    }
}
