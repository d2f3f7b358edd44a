package fulcrum.metrics;

import fulcrum.metrics.decomposition.Shapley;
import fulcrum.units.Said;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/// Checks that trees fit the definitions, so that no tree can explain a figure that is not there.
final class TreeCheck {

    private static final int DRAWS = 5;
    private static final double SAME = 1e-9;

    private final Definitions definitions;
    private final Mistakes mistakes;

    private final Set<MetricId> doubtful;

    TreeCheck(Definitions definitions, Mistakes mistakes) {
        this(definitions, mistakes, Set.of());
    }

    /// @param doubtful metrics that have mistakes of their own, of which nothing more is said
    TreeCheck(Definitions definitions, Mistakes mistakes, Set<MetricId> doubtful) {
        this.definitions = definitions;
        this.mistakes = mistakes;
        this.doubtful = Set.copyOf(doubtful);
    }

    void check(List<Tree> trees) {
        var seen = new HashSet<TreeId>();
        for (var tree : trees) {
            if (!seen.add(tree.id())) {
                mistakes.add(tree.id().value(), Said.of("metrics.mistake.twice"));
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
        tree.follows()
                .forEach((metric, others) -> {
                    var place = "%s.follows.%s".formatted(tree.id(), metric);
                    others.forEach(other -> follower(place, tree, metric, other));
                });
        if (rooted && mistakes.count() == before) {
            unreached(tree);
        }
    }

    /// What follows stands in the tree beside what it follows, not below it; what it follows need
    /// not stand there.
    private void follower(String place, Tree tree, MetricId metric, MetricId other) {
        if (known(place, metric) && known(place, other)) {
            var reached = tree.metrics();
            if (!reached.contains(other)
                    || tree.below(metric).contains(other)
                    || tree.below(other).contains(metric)) {
                mistakes.add(place, Said.of("metrics.mistake.follows", other, metric));
            }
        }
    }

    private boolean known(String place, MetricId metric) {
        boolean known = definitions.metrics().containsKey(metric);
        if (!known && !doubtful.contains(metric)) {
            mistakes.add(place, definitions.noSuchMetric(metric.value()));
        }
        return known;
    }

    private void unreached(Tree tree) {
        var reached = tree.metrics();
        for (var metric : tree.ways().keySet()) {
            if (!reached.contains(metric)) {
                mistakes.add(
                        "%s.ways.%s".formatted(tree.id(), metric),
                        Said.of("metrics.mistake.not-reached", tree.root()));
            }
        }
    }

    private void way(String place, Tree tree, MetricId metric, Way way) {
        switch (way) {
            case Way.Over(var dimension) -> {
                var possible = definitions.dimensions(metric);
                if (!possible.contains(dimension)) {
                    mistakes.add(place, noSuchCut(metric, dimension, possible));
                }
            }
            case Way.Formula(var formula) -> formula(place, tree, metric, formula);
        }
    }

    private static Said noSuchCut(MetricId metric, Dimension dimension, Set<Dimension> possible) {
        var shown = Mistakes.shown(dimension.id());
        return possible.isEmpty()
                ? Said.of("metrics.mistake.no-cut-at-all", metric, shown)
                : Said.of("metrics.mistake.no-such-cut", metric, shown, Mistakes.joined(possible));
    }

    private void formula(String place, Tree tree, MetricId metric, Expression formula) {
        boolean allKnown = true;
        for (var name : formula.names()) {
            allKnown &= mistakes.isId(place, name) && known(place, new MetricId(name));
        }
        if (!allKnown) {
            return;
        }
        for (var name : formula.names()) {
            if (tree.below(new MetricId(name)).contains(metric)) {
                mistakes.add(place, Said.of("metrics.mistake.itself-through", metric, name));
                return;
            }
        }
        if (!new Formula(formula).canBeTold()) {
            mistakes.add(place, Said.of("metrics.mistake.cannot-be-told", Shapley.MOST_TERMS));
        }
        if (!isTheSame(metric, formula)) {
            mistakes.add(
                    place,
                    Said.of(
                            "metrics.mistake.another-figure",
                            formula.written(name -> name, ", "),
                            metric,
                            definitions.written(metric)));
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
            if (!(Math.abs(own - other) <= SAME * Math.max(Math.abs(own), Math.abs(other)))) {
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
