package fulcrum.strategy;

import fulcrum.metrics.Better;
import fulcrum.statistics.Interval;
import fulcrum.statistics.Refusal;
import fulcrum.statistics.TargetPlan;
import fulcrum.statistics.Targets;
import fulcrum.strategy.GoalPlan.Row;
import fulcrum.units.Said;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Solves a goal down its tree.
final class Solving {

    /// How many standard errors a hold can be moved from what is expected.
    private static final double FARTHEST = 4;

    private static final double PERCENT = 0.01;

    private final Ground ground;
    private final Goal goal;
    private final Better better;

    Solving(Ground ground, Goal goal, Better better) {
        this.ground = ground;
        this.goal = goal;
        this.better = better;
    }

    /// @param quickly while somebody is still moving a hold
    GoalPlan plan(boolean quickly) {
        var limits = new HashMap<String, Interval>();
        for (var hold : goal.holds()) {
            if (!ground.tree().nodes().contains(hold.node())
                    || hold.node().equals(ground.tree().root())) {
                return new GoalPlan.Refused(Said.of("strategy.no-such-node", hold.node()));
            }
            limits.put(hold.node(), hold.interval());
        }
        var question = ground.question(wanted(), limits);
        var plan =
                quickly
                        ? Targets.quickly(question, Grounding.chance())
                        : Targets.of(question, Grounding.chance());
        return switch (plan) {
            case TargetPlan.Planned planned -> solved(planned);
            case TargetPlan.OutOfReach out -> outOfReach(out);
            case TargetPlan.Refused(var why) ->
                    new GoalPlan.Refused(
                            Said.of(
                                    why == Refusal.CONTRADICTORY
                                            ? "strategy.contradictory"
                                            : "strategy.no-number"));
        };
    }

    private Interval wanted() {
        double value = goal.value().doubleValue();
        return better == Better.LOWER ? Interval.atMost(value) : Interval.atLeast(value);
    }

    private GoalPlan solved(TargetPlan.Planned planned) {
        var leaves = new HashMap<String, Double>();
        var odds = new HashMap<String, Double>();
        var held = new HashSet<String>();
        for (var target : planned.targets()) {
            odds.put(target.node(), target.odds());
            if (target.surprise().isPresent()) {
                leaves.put(target.node(), target.value());
            }
            if (target.held()) {
                held.add(target.node());
            }
        }
        var values = new Closing(ground, goal).closed(leaves);
        return new GoalPlan.Solved(
                goal, rows(new Point(values, odds, held)), planned.surprise(), ground.leftOut());
    }

    private GoalPlan outOfReach(TargetPlan.OutOfReach out) {
        var point = new Point(out.values(), Map.of(), new HashSet<>(out.held()));
        var rows = rows(point);
        var row = rows.stream().filter(one -> one.node().equals(out.node())).findFirst();
        return row.<GoalPlan>map(one ->
                        new GoalPlan.OutOfReach(goal, one, out.wanted(), rows, ground.leftOut()))
                .orElseGet(() -> new GoalPlan.Refused(Said.of("strategy.no-number")));
    }

    /// @param values of every node
    private record Point(Map<String, Double> values, Map<String, Double> odds, Set<String> held) {

        double at(String node) {
            return Objects.requireNonNull(values.get(node));
        }
    }

    private List<Row> rows(Point point) {
        var scene = new Scene(point, ground.expected(), NodeErrors.of(ground));
        var rows = new ArrayList<Row>();
        add(ground.root(), 0, scene, rows);
        return rows;
    }

    private record Scene(Point point, Map<String, Double> expected, Map<String, Double> errors) {}

    /// A figure that stands at two places is listed at the first.
    private void add(Node node, int depth, Scene scene, List<Row> rows) {
        var key = node.key();
        if (rows.stream().anyMatch(row -> row.node().equals(key))) {
            return;
        }
        double expected = Objects.requireNonNull(scene.expected().get(key));
        double odds = scene.point().odds().getOrDefault(key, Double.NaN);
        rows.add(
                new Row(
                        key,
                        depth,
                        node.subject(),
                        node.metric(),
                        node.nodes().isEmpty(),
                        expected,
                        scene.point().at(key),
                        odds,
                        scene.point().held().contains(key),
                        range(expected, Objects.requireNonNull(scene.errors().get(key))),
                        worth(key, scene.expected())));
        node.nodes().forEach(one -> add(one, depth + 1, scene, rows));
    }

    private static Interval range(double expected, double error) {
        double low = expected - FARTHEST * error;
        double high = expected + FARTHEST * error;
        return new Interval(expected >= 0 ? Math.max(expected / 5, low) : low, high);
    }

    private double worth(String node, Map<String, Double> expected) {
        double value = Objects.requireNonNull(expected.get(node));
        var given = new HashMap<String, Double>();
        for (var leaf : ground.tree().leaves()) {
            given.put(leaf, Objects.requireNonNull(expected.get(leaf)));
        }
        given.put(node, value + PERCENT * Math.abs(value));
        var root = ground.tree().root();
        if (node.equals(root)) {
            return PERCENT * Math.abs(value);
        }
        return Objects.requireNonNull(ground.tree().values(given).get(root))
                - Objects.requireNonNull(expected.get(root));
    }
}
