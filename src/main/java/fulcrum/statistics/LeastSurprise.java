package fulcrum.statistics;

import fulcrum.statistics.leasteffort.Box;
import fulcrum.statistics.leasteffort.Jet;
import fulcrum.statistics.leasteffort.Least;
import fulcrum.statistics.leasteffort.Limit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.hipparchus.util.MathArrays;

/// The point nearest to the history at which the goal is reached, of several that a search from
/// different sides finds: with sums of logarithmic leaves there may be more than one.
final class LeastSurprise {

    private static final int STARTS = 12;

    /// Searches that end this near to each other, in standard errors, are in the same valley.
    private static final double SAME = 0.01;

    private final TargetQuestion question;
    private final LeafSpace space;
    private final Targets.Care care;
    private final RandomGenerator chance;
    private final Box box;

    LeastSurprise(
            TargetQuestion question, LeafSpace space, Targets.Care care, RandomGenerator chance) {
        this.question = question;
        this.space = space;
        this.care = care;
        this.chance = chance;
        this.box = space.box();
    }

    Optional<double[]> reaching() {
        var limits = new ArrayList<>(innerLimits().values());
        limits.add(goal());
        return best(space::surprise, limits);
    }

    /// Where the goal is nearest, or where the first limit is nearest that the others rule out.
    TargetPlan.OutOfReach outOfReach() {
        var limits = innerLimits();
        var goal = nearest(goal(), List.copyOf(limits.values()));
        if (goal.isPresent()) {
            return outOfReach(question.tree().root(), goal(), goal.get());
        }
        for (var limit : limits.entrySet()) {
            var others = new ArrayList<>(limits.values());
            others.remove(limit.getValue());
            var nearest = nearest(limit.getValue(), others);
            if (nearest.isPresent()) {
                return outOfReach(limit.getKey(), limit.getValue(), nearest.get());
            }
        }
        return compromise(limits);
    }

    /// Where limits are broken least, of which no single one is to blame; the one broken most.
    private TargetPlan.OutOfReach compromise(SequencedMap<String, Limit> limits) {
        Function<double[], Jet> broken =
                at ->
                        limits.values().stream()
                                .map(limit -> limit.cost(at, 0, 1))
                                .reduce(Jet.constant(0), Jet::plus);
        var at = best(broken, List.of()).orElseGet(() -> new double[space.leaves()]);
        return limits.entrySet().stream()
                .max(Comparator.comparingDouble(limit -> limit.getValue().excess(at)))
                .map(worst -> outOfReach(worst.getKey(), worst.getValue(), at))
                .orElseGet(() -> outOfReach(question.tree().root(), goal(), at));
    }

    private Optional<double[]> nearest(Limit limit, List<Limit> others) {
        return best(at -> limit.cost(at, 0, 1), others);
    }

    private TargetPlan.OutOfReach outOfReach(String node, Limit limit, double[] at) {
        var wanted = new Interval(limit.low(), limit.high());
        var values = space.values(at);
        return new TargetPlan.OutOfReach(
                node, wanted, values.of(node), values.byNode(), held(values));
    }

    /// Nodes that stand at a limit.
    List<String> held(NodeValues values) {
        return question.limits().entrySet().stream()
                .filter(limit -> {
                    double value = values.of(limit.getKey());
                    double close = 1e-6 * size(limit.getKey(), value);
                    return Math.abs(value - limit.getValue().low()) <= close
                            || Math.abs(value - limit.getValue().high()) <= close;
                })
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private SequencedMap<String, Limit> innerLimits() {
        var limits = new LinkedHashMap<String, Limit>();
        for (var node : question.tree().inner()) {
            var wanted = question.limits().get(node);
            if (wanted != null) {
                limits.put(node, limit(node, wanted));
            }
        }
        return limits;
    }

    private Limit goal() {
        return limit(question.tree().root(), question.goal());
    }

    private Limit limit(String node, Interval wanted) {
        double value = space.values(new double[space.leaves()]).of(node);
        return new Limit(at -> space.jet(node, at), wanted.low(), wanted.high(), size(node, value));
    }

    private double size(String node, double value) {
        double error = space.error(node);
        return error > 0 ? error : Math.max(1, Math.abs(value));
    }

    private Optional<double[]> best(Function<double[], Jet> function, List<Limit> limits) {
        var first = Least.of(function, limits, box, new double[space.leaves()]);
        var found = new ArrayList<>(List.of(first));
        if (care.fromAllSides() || !first.keeps()) {
            valleys(function, limits, first.at())
                    .forEach(start -> found.add(Least.of(function, limits, box, start)));
        }
        return found.stream()
                .filter(Least::keeps)
                .min(Comparator.comparingDouble(Least::value))
                .map(Least::at);
    }

    /// Where searches from different sides end roughly, each place once.
    private List<double[]> valleys(
            Function<double[], Jet> function, List<Limit> limits, double[] first) {
        var valleys = new ArrayList<double[]>();
        for (var start : starts(Math.sqrt(space.product(first, first)))) {
            var end = Least.rough(function, limits, box, start);
            if (valleys.stream().noneMatch(one -> MathArrays.distance(one, end) < SAME)) {
                valleys.add(end);
            }
        }
        return valleys;
    }

    /// One leaf alone as far as all together, and as far in directions that chance gives.
    private List<double[]> starts(double distance) {
        var starts = new ArrayList<double[]>();
        for (int i = 0; i < space.leaves(); i++) {
            for (int side = -1; side <= 1; side += 2) {
                var start = new double[space.leaves()];
                start[i] = side * distance;
                starts.add(start);
            }
        }
        for (int drawn = 0; drawn < STARTS; drawn++) {
            var start = space.draw(chance);
            double length = Math.sqrt(space.product(start, start));
            for (int i = 0; i < start.length; i++) {
                start[i] *= distance / length;
            }
            starts.add(start);
        }
        return starts;
    }
}
