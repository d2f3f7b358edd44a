package fulcrum.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/// How much kinds of levers and their contexts may differ, each possibility weighted by how likely
/// it makes what was measured. Both standard deviations are half normal beforehand.
final class Worlds {

    private static final int STEPS = 20;

    /// Times the typical size and times what was seen: beyond both nothing differs.
    private static final double FARTHEST = 4;

    /// Worlds less likely than the best by this logarithm are left out.
    private static final double UNLIKELY = 10;

    private final SequencedMap<String, List<PastEffect>> past;
    private final double halfLife;
    private final double typical;
    private final List<World> worlds = new ArrayList<>();

    /// Probabilities of the worlds.
    private final double[] weights;

    /// @param weight logarithm of the probability times a constant
    /// @param all mean of all kinds
    private record World(
            double kinds,
            double contexts,
            double weight,
            Estimate all,
            Map<String, KindEvidence> evidence) {}

    Worlds(LeverQuestion question) {
        halfLife = question.halfLife();
        typical = question.typical();
        past =
                question.past().stream()
                        .collect(
                                Collectors.groupingBy(
                                        PastEffect::kind, LinkedHashMap::new, Collectors.toList()));
        double farthest = FARTHEST * Math.min(typical, size(question.past()));
        for (int k = 0; k < STEPS; k++) {
            for (int c = 0; c < STEPS; c++) {
                worlds.add(world(step(k, farthest), step(c, farthest), width(k) * width(c)));
            }
        }
        double best = worlds.stream().mapToDouble(World::weight).max().orElseThrow();
        worlds.removeIf(world -> world.weight() < best - UNLIKELY);
        weights = worlds.stream().mapToDouble(one -> Math.exp(one.weight() - best)).toArray();
        double sum = Arrays.stream(weights).sum();
        Arrays.setAll(weights, i -> weights[i] / sum);
    }

    Set<String> kinds() {
        return past.keySet();
    }

    double betweenKinds() {
        return average(World::kinds);
    }

    double betweenContexts() {
        return average(World::contexts);
    }

    private double average(ToDoubleFunction<World> of) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * of.applyAsDouble(worlds.get(i));
        }
        return sum;
    }

    /// The effect now of a kind in a context, one that was not tried where empty.
    Mixture now(Optional<String> kind, Optional<String> context) {
        var means = new double[worlds.size()];
        var deviations = new double[worlds.size()];
        for (int i = 0; i < means.length; i++) {
            var world = worlds.get(i);
            var now =
                    kind.flatMap(one -> Optional.ofNullable(world.evidence().get(one)))
                            .map(one -> one.now(context))
                            .orElseGet(() -> untried(world));
            means[i] = now.own() + now.share() * world.all().value();
            deviations[i] =
                    Math.hypot(Math.sqrt(now.variance()), now.share() * world.all().error());
        }
        return new Mixture(weights, means, deviations);
    }

    private static KindEvidence.Now untried(World world) {
        double variance = world.kinds() * world.kinds() + world.contexts() * world.contexts();
        return new KindEvidence.Now(1, 0, variance);
    }

    /// @param width of the step that the world stands for
    private World world(double kinds, double contexts, double width) {
        var evidence = new LinkedHashMap<String, KindEvidence>();
        past.forEach((kind, effects) ->
                evidence.put(
                        kind,
                        new KindEvidence(effects, halfLife, kinds * kinds, contexts * contexts)));
        var all = evidence.values();
        double precision =
                1 / (typical * typical) + all.stream().mapToDouble(KindEvidence::weight).sum();
        double pull = all.stream().mapToDouble(KindEvidence::pull).sum();
        double misfit =
                all.stream().mapToDouble(one -> one.squares() + one.logDeterminant()).sum()
                        + Math.log(precision)
                        - pull * pull / precision;
        double before = (kinds * kinds + contexts * contexts) / (typical * typical);
        double weight = Math.log(width) - (misfit + before) / 2;
        var mean = new Estimate(pull / precision, 1 / Math.sqrt(precision));
        return new World(kinds, contexts, weight, mean, evidence);
    }

    /// Steps that are finer near zero.
    private static double step(int at, double farthest) {
        double part = (at + 0.5) / STEPS;
        return farthest * part * part;
    }

    private static double width(int at) {
        return (at + 0.5) / STEPS;
    }

    private static double size(List<PastEffect> past) {
        double squares = 0;
        for (var one : past) {
            squares += one.effect().value() * one.effect().value();
            squares += one.effect().error() * one.effect().error();
        }
        return 2 * Math.sqrt(squares / past.size());
    }
}
