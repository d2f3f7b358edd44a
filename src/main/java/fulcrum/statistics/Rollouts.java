package fulcrum.statistics;

import fulcrum.statistics.Effect.Calibration;
import fulcrum.statistics.RolloutQuestion.Unit;
import fulcrum.statistics.panel.Lots;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.stat.StatUtils;

/// Effects of what units were given by lot, some later than others or never. Those that had begun
/// are set beside those that had not, step by step, so that what moves all of them is not taken for
/// the effect. How far units differ says how far chance goes; the same measurement at earlier
/// steps, where nothing was done, says whether that is far enough.
public final class Rollouts {

    /// Those that begin together.
    public static final int LEAST_TOGETHER = 2;

    /// Without enough earlier steps to try it at, chance among so many says enough.
    static final int ENOUGH_UNITS = 15;

    private static final int MOST_TRIALS = 60;
    private static final double POWER = 0.8;

    /// Below that a t has no variance to speak of.
    private static final double LEAST_FREEDOM = 4;

    private final RolloutQuestion question;
    private final double[][] units;
    private final int[] later;

    private Rollouts(RolloutQuestion question) {
        this.question = question;
        units =
                question.units().stream()
                        .map(unit -> unit.series().toArray())
                        .toArray(double[][]::new);
        later = question.units().stream().mapToInt(Unit::later).toArray();
    }

    /// As a share of what was to be expected of those that had begun.
    public static Effect effect(RolloutQuestion question) {
        return refusal(question)
                .<Effect>map(Effect.Refused::new)
                .orElseGet(() -> new Rollouts(question).effect());
    }

    /// The path behind an effect, of all units that begin at some step; empty where there is none.
    public static Optional<Counterfactual> path(RolloutQuestion question) {
        return effect(question) instanceof Effect.Measured measured
                ? Optional.of(new Rollouts(question).path(measured))
                : Optional.empty();
    }

    /// What those that had begun reached.
    public static double reached(RolloutQuestion question) {
        return new Rollouts(question).at(question.from()).reached();
    }

    private static Optional<Refusal> refusal(RolloutQuestion question) {
        var units = question.units();
        if (units.isEmpty() || question.length() == 0) {
            return Optional.of(Refusal.EMPTY);
        }
        boolean alone =
                units.stream()
                        .collect(Collectors.groupingBy(Unit::later, Collectors.counting()))
                        .values()
                        .stream()
                        .anyMatch(together -> together < LEAST_TOGETHER);
        if (alone || question.from() < question.before()) {
            return Optional.of(Refusal.TOO_FEW);
        }
        return units.stream()
                .map(Unit::series)
                .flatMap(series ->
                        series.known() < series.length()
                                ? Optional.of(Refusal.GAPS).stream()
                                : Refusal.ofNumbers(series.toArray()).stream())
                .findFirst();
    }

    private Lots at(int start) {
        return new Lots(units, later, start, question.length(), question.before());
    }

    private Effect effect() {
        var lots = at(question.from());
        double found = lots.found();
        var doubt = lots.doubt();
        if (!Double.isFinite(found) || !Double.isFinite(doubt.error())) {
            return new Effect.Refused(Refusal.NOT_POSITIVE);
        }
        if (!(doubt.error() > 0)) {
            return new Effect.Refused(Refusal.CONSTANT);
        }
        var trials = trials();
        return trials.length < Counterfactuals.LEAST_PLACEBOS && smallest() < ENOUGH_UNITS
                ? new Effect.Refused(Refusal.NOT_ENOUGH_HISTORY)
                : measured(found, doubt, trials);
    }

    private int smallest() {
        return (int) Math.min(count(one -> one == 0), count(one -> one > 0));
    }

    private long count(IntPredicate some) {
        return Arrays.stream(later).filter(some).count();
    }

    /// In standard errors.
    private double[] trials() {
        int apart = Math.max(1, question.length() / 2);
        return IntStream.iterate(
                        question.from() - question.length(),
                        start -> start >= question.before(),
                        start -> start - apart)
                .limit(MOST_TRIALS)
                .mapToObj(this::at)
                .mapToDouble(lots -> lots.found() / lots.doubt().error())
                .filter(Double::isFinite)
                .toArray();
    }

    /// As far as they went beyond what a t of that freedom does.
    private static double stretch(double[] trials, double freedom) {
        double wide = Math.max(LEAST_FREEDOM, freedom);
        return trials.length < Counterfactuals.LEAST_PLACEBOS
                ? 1
                : Math.max(
                        1,
                        Math.sqrt(StatUtils.sumSq(trials) / trials.length / (wide / (wide - 2))));
    }

    private Effect.Measured measured(double found, Lots.Doubt doubt, double[] trials) {
        double stretch = stretch(trials, doubt.freedom());
        double error = doubt.error() * stretch;
        double times =
                new TDistribution(doubt.freedom())
                        .inverseCumulativeProbability((1 + question.confidence()) / 2);
        double seen = times + new NormalDistribution().inverseCumulativeProbability(POWER);
        var interval =
                new Interval(Math.expm1(found - times * error), Math.expm1(found + times * error));
        return new Effect.Measured(
                Verdict.of(interval.low(), interval.high(), question.matters()),
                Math.expm1(found),
                interval,
                Math.expm1(seen * error),
                new Calibration(trials.length, stretch, OptionalDouble.empty()),
                Optional.empty());
    }

    private Counterfactual path(Effect.Measured measured) {
        var lots = at(question.from());
        double error = lots.doubt().error() * measured.calibration().stretch();
        double found = Math.log1p(measured.estimate());
        double half =
                (Math.log1p(measured.interval().high()) - found) * Math.sqrt(question.length());
        var begun = lots.expected();
        var expected =
                IntStream.range(0, begun.length)
                        .mapToObj(step -> begun[step] + lots.waiting(step))
                        .toList();
        var within =
                IntStream.range(0, begun.length)
                        .mapToObj(step ->
                                new Interval(
                                        expected.get(step) - begun[step] * -Math.expm1(-half),
                                        expected.get(step) + begun[step] * Math.expm1(half)))
                        .toList();
        List<Double> trials =
                Arrays.stream(trials())
                        .map(one -> one / measured.calibration().stretch())
                        .boxed()
                        .toList();
        return new Counterfactual(expected, within, trials, found / error);
    }
}
