package fulcrum.metrics;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Checks that trees fit the definitions, so that no tree can explain a figure that is not there.
final class TreeCheck {

    private static final int DRAWS = 5;
    private static final double SAME = 1e-9;

    private final Definitions definitions;
    private final Mistakes mistakes;

    TreeCheck(Definitions definitions, Mistakes mistakes) {
        this.definitions = definitions;
        this.mistakes = mistakes;
    }

    void check(List<Tree> trees) {
        var seen = new HashSet<TreeId>();
        for (var tree : trees) {
            if (!seen.add(tree.id())) {
                mistakes.add(tree.id().value(), "is defined twice");
            }
            check(tree);
        }
    }

    private void check(Tree tree) {
        int before = mistakes.count();
        boolean rooted = known(tree.id() + ".root", tree.root());
        tree.ways()
                .forEach((metric, ways) -> {
                    var place = "%s.ways.%s".formatted(tree.id(), metric);
                    if (known(place, metric)) {
                        ways.forEach(way -> way(place, tree, metric, way));
                    }
                });
        if (rooted && mistakes.count() == before) {
            unreached(tree);
        }
    }

    private boolean known(String place, MetricId metric) {
        boolean known = definitions.metrics().containsKey(metric);
        if (!known) {
            mistakes.add(place, "there is no metric '%s'".formatted(metric));
        }
        return known;
    }

    private void unreached(Tree tree) {
        var reached = tree.metrics();
        for (var metric : tree.ways().keySet()) {
            if (!reached.contains(metric)) {
                mistakes.add(
                        "%s.ways.%s".formatted(tree.id(), metric),
                        "is not reached from the root '%s'".formatted(tree.root()));
            }
        }
    }

    private void way(String place, Tree tree, MetricId metric, Way way) {
        switch (way) {
            case Way.Over(var dimension) -> {
                var possible = definitions.dimensions(metric);
                if (!possible.contains(dimension)) {
                    mistakes.add(
                            place,
                            "'%s' cannot be cut by %s; it can be cut by %s"
                                    .formatted(metric, dimension, possible));
                }
            }
            case Way.Formula(var formula) -> formula(place, tree, metric, formula);
        }
    }

    private void formula(String place, Tree tree, MetricId metric, Expression formula) {
        boolean allKnown = true;
        for (var name : formula.names()) {
            allKnown &= MetricId.isValid(name) && known(place, new MetricId(name));
        }
        if (!allKnown) {
            return;
        }
        for (var name : formula.names()) {
            if (tree.below(new MetricId(name)).contains(metric)) {
                mistakes.add(place, "'%s' is made of itself through '%s'".formatted(metric, name));
                return;
            }
        }
        if (!new Formula(formula).canBeTold()) {
            mistakes.add(place, "a tree takes a sum, a product, or a formula of at most 12 terms");
        }
        if (!isTheSame(metric, formula)) {
            mistakes.add(
                    place,
                    "'%s' does not give '%s' as it is defined"
                            .formatted(formula.written(name -> name, ", "), metric));
        }
    }

    /// Both reckoned from the same numbers for what is measured.
    private boolean isTheSame(MetricId metric, Expression formula) {
        var random = new Random(metric.value().hashCode());
        for (int draw = 0; draw < DRAWS; draw++) {
            Map<MetricId, Double> measured = new HashMap<>();
            double own = value(metric, measured, random);
            double other =
                    Formula.value(formula, name -> value(new MetricId(name), measured, random));
            if (Math.abs(own - other) > SAME * Math.max(Math.abs(own), Math.abs(other))) {
                return false;
            }
        }
        return true;
    }

    private double value(MetricId id, Map<MetricId, Double> measured, Random random) {
        return switch (definitions.metric(id).making()) {
            case Making.Measured _ ->
                    measured.computeIfAbsent(id, _ -> 1 + 9 * random.nextDouble());
            case Making.Computed(var formula) ->
                    Formula.value(formula, name -> value(new MetricId(name), measured, random));
        };
    }
}
