package fulcrum.statistics;

import fulcrum.statistics.Effect.Calibration;
import fulcrum.statistics.Effect.Measured;
import fulcrum.statistics.Effect.Refused;
import fulcrum.statistics.EffectQuestion.Setting;
import fulcrum.statistics.placebo.OwnPast;
import fulcrum.statistics.statespace.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.stat.StatUtils;

/// What a series would have done without an action, from its own past, and how far that may be
/// believed: the same measurement is made at many earlier steps where nothing was done, and the
/// interval is stretched until it is right there.
///
/// After Chernozhukov, Wüthrich & Zhu, JASA 116 (2021): placebo windows of the same length.
public final class Counterfactuals {

    /// With fewer windows nobody knows how wide the interval has to be.
    static final int LEAST_PLACEBOS = 8;

    /// From here on a rank among the windows says something at the usual five percent.
    static final int RANKED_PLACEBOS = 40;

    private static final int LEAST_VALUES = 20;
    private static final int LONGEST_RUN = 53;
    private static final double POWER = 0.8;
    private static final NormalDistribution NORMAL = new NormalDistribution();

    private Counterfactuals() {}

    public static Effect effect(EffectQuestion question) {
        var setting = question.setting();
        var taken = Taken.of(question);
        var refusal = taken.refusal(LEAST_VALUES + setting.period());
        if (refusal.isPresent()) {
            return new Refused(refusal.get());
        }
        var past = past(taken, setting);
        if (!past.measurable()) {
            return new Refused(Refusal.NOTHING_LEFT);
        }
        var placebos = past.placebos(question.until() - question.from());
        if (placebos.length < LEAST_PLACEBOS) {
            return new Refused(Refusal.NOT_ENOUGH_HISTORY);
        }
        var overlap = new Overlap(question);
        return (overlap.isDense() ? overlap.apart(past) : past.difference(question.until()))
                .<Effect>map(found -> measured(found, placebos, past, setting))
                .orElseGet(() -> inseparable(overlap));
    }

    /// The path behind an effect by a series' own past; empty where there is no effect to tell, or
    /// where others began meanwhile and all were fitted together.
    public static Optional<Counterfactual> path(EffectQuestion question) {
        var setting = question.setting();
        var taken = Taken.of(question);
        if (taken.refusal(LEAST_VALUES + setting.period()).isPresent()
                || new Overlap(question).isDense()) {
            return Optional.empty();
        }
        var past = past(taken, setting);
        if (!past.measurable()) {
            return Optional.empty();
        }
        var placebos = past.placebos(question.until() - question.from());
        return placebos.length < LEAST_PLACEBOS
                ? Optional.empty()
                : past.difference(question.until())
                        .map(found -> path(question, past, placebos, found.standardised()));
    }

    private static Counterfactual path(
            EffectQuestion question, OwnPast past, double[] placebos, double found) {
        var setting = question.setting();
        double times = quantile(setting) * stretch(placebos);
        var steps = past.each(question.until());
        return new Counterfactual(
                Arrays.stream(steps).map(step -> setting.scale().back(step.mean())).toList(),
                Arrays.stream(steps)
                        .map(step -> {
                            double half = times * Math.sqrt(step.variance());
                            return new Interval(
                                    setting.scale().back(step.mean() - half),
                                    setting.scale().back(step.mean() + half));
                        })
                        .toList(),
                Arrays.stream(placebos).boxed().toList(),
                found);
    }

    private static Refused inseparable(Overlap overlap) {
        var besides = overlap.newcomers().stream().map(Regressor::name).toList();
        return new Refused(Refusal.NOT_SEPARABLE, besides);
    }

    private static OwnPast past(Taken taken, Setting setting) {
        boolean asHigh = setting.scale() == Scale.PROPORTIONAL;
        var unrest = asHigh ? OwnPast.Unrest.AS_HIGH : OwnPast.Unrest.EVEN;
        var shape = Shape.LEVEL.season(setting.period());
        return new OwnPast(shape, taken.sample(), taken.from(), unrest);
    }

    private static Measured measured(
            OwnPast.Difference found, double[] placebos, OwnPast past, Setting setting) {
        double stretch = stretch(placebos);
        double error = found.error() * stretch;
        double half = quantile(setting) * error;
        var interval = new Interval(found.mean() - half, found.mean() + half);
        var verdict = Verdict.of(interval.low(), interval.high(), setting.matters());
        return new Measured(
                verdict,
                found.mean(),
                interval,
                visible(error, setting),
                new Calibration(placebos.length, stretch, rank(found.standardised(), placebos)),
                verdict == Verdict.CANNOT_TELL
                        ? Optional.of(runTime(past, setting))
                        : Optional.empty());
    }

    /// How long an action that begins after the last step has to run, so that the effect that
    /// matters would be seen. Empty where the series cannot be judged; `effect` would say why.
    public static Optional<RunTime> runTime(
            Series series, List<Regressor> others, Setting setting) {
        var taken = Taken.history(series, others, setting.scale());
        if (taken.refusal(LEAST_VALUES + setting.period()).isPresent()) {
            return Optional.empty();
        }
        var past = past(taken, setting);
        return past.measurable() && past.placebos(1).length >= LEAST_PLACEBOS
                ? Optional.of(runTime(past, setting))
                : Optional.empty();
    }

    /// The smallest effect that would be seen four times out of five, of an action that begins
    /// after the last step and takes so many. Empty where the series cannot be judged over as many.
    public static OptionalDouble smallestVisible(
            Series series, List<Regressor> others, Setting setting, int steps) {
        var taken = Taken.history(series, others, setting.scale());
        if (taken.refusal(LEAST_VALUES + setting.period()).isPresent()) {
            return OptionalDouble.empty();
        }
        var past = past(taken, setting);
        if (!past.measurable()) {
            return OptionalDouble.empty();
        }
        var placebos = past.placebos(steps);
        return placebos.length < LEAST_PLACEBOS
                ? OptionalDouble.empty()
                : OptionalDouble.of(visible(past.errorOf(steps) * stretch(placebos), setting));
    }

    private static RunTime runTime(OwnPast past, Setting setting) {
        double best = Double.POSITIVE_INFINITY;
        int bestSteps = 1;
        for (int steps = 1; steps < LONGEST_RUN; steps++) {
            var placebos = past.placebos(steps);
            if (placebos.length < LEAST_PLACEBOS) {
                break;
            }
            double visible = visible(past.errorOf(steps) * stretch(placebos), setting);
            if (visible <= setting.matters()) {
                return new RunTime.Steps(steps);
            }
            if (visible < best) {
                best = visible;
                bestSteps = steps;
            }
        }
        return new RunTime.NeedsComparison(best, bestSteps);
    }

    private static double stretch(double[] placebos) {
        return Math.max(1, Math.sqrt(StatUtils.sumSq(placebos) / placebos.length));
    }

    private static OptionalDouble rank(double found, double[] placebos) {
        if (placebos.length < RANKED_PLACEBOS) {
            return OptionalDouble.empty();
        }
        long asLarge =
                Arrays.stream(placebos).filter(one -> Math.abs(one) >= Math.abs(found)).count();
        return OptionalDouble.of((1.0 + asLarge) / (1 + placebos.length));
    }

    private static double quantile(Setting setting) {
        return NORMAL.inverseCumulativeProbability((1 + setting.confidence()) / 2);
    }

    private static double visible(double error, Setting setting) {
        return error * (quantile(setting) + NORMAL.inverseCumulativeProbability(POWER));
    }
}
