package fulcrum.strategy;

import fulcrum.metrics.MetricId;
import fulcrum.metrics.Metrics;
import fulcrum.metrics.Tree;
import fulcrum.metrics.TreeId;
import fulcrum.metrics.Way;
import fulcrum.outlook.Course;
import fulcrum.outlook.Outlooks;
import fulcrum.statistics.Arithmetic;
import fulcrum.statistics.GoalTree;
import fulcrum.statistics.Prospect;
import fulcrum.store.Store;
import fulcrum.units.Period;
import fulcrum.units.Said;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Prepares what a goal is solved on.
final class Grounding {

    /// On so many last days formulas are tried.
    private static final int LATELY = 28;

    /// The leaf under a goal that is not taken apart.
    private static final String ALONE = "alone";

    private final Metrics metrics;
    private final Expectations expectations;
    private final Map<String, Course> courses = new LinkedHashMap<>();

    private Grounding(Store store, Metrics metrics, Period period) {
        this.metrics = metrics;
        this.expectations = new Expectations(store, metrics, new Outlooks(metrics), period);
    }

    /// What a goal stands on, whatever it amounts to.
    record Question(Store store, MetricId metric, Period period, Optional<TreeId> tree) {}

    static Grounded of(Metrics metrics, Question question) {
        var metric = question.metric();
        var grounding = new Grounding(question.store(), metrics, question.period());
        var last = metrics.lastCommonDay(question.store().id(), metric);
        var own = grounding.expectations.of(metric, List.of());
        if (last.isEmpty()) {
            return new Grounded.None(
                    own instanceof Expected.Missing(var why)
                            ? why
                            : Said.of("strategy.no-figure", metric));
        }
        var end = last.get().plusDays(1);
        var tree = grounding.tree(metric, question.tree());
        grounding.expectations.lookUp(
                tree.below(metric).stream()
                        .filter(one ->
                                tree.ways(one).stream().noneMatch(Way.Formula.class::isInstance))
                        .toList());
        var growing =
                new Growing(
                        question.store(),
                        metrics,
                        tree,
                        new Period(end.minusDays(LATELY), end),
                        grounding.expectations);
        return growing.grown(metric)
                .<Grounded>map(root -> grounding.ground(root, own, growing))
                .orElseGet(() -> new Grounded.None(growing.leftOut().firstEntry().getValue()));
    }

    /// The tree that is named, else the first with the metric on top, else the first that takes it
    /// apart; else one of itself alone.
    private Tree tree(MetricId metric, Optional<TreeId> named) {
        var trees = metrics.trees();
        return named.flatMap(id -> trees.stream().filter(tree -> tree.id().equals(id)).findFirst())
                .filter(tree -> tree.metrics().contains(metric))
                .or(() -> trees.stream().filter(tree -> tree.root().equals(metric)).findFirst())
                .or(() -> trees.stream().filter(tree -> !tree.ways(metric).isEmpty()).findFirst())
                .orElseGet(() -> {
                    var found = metrics.find(metric).orElseThrow();
                    return new Tree(
                            new TreeId(metric.value()),
                            found.name(),
                            found.meaning(),
                            metric,
                            new LinkedHashMap<>());
                });
    }

    private Ground ground(Node root, Expected whole, Growing growing) {
        var made = new LinkedHashMap<String, Arithmetic>();
        root.all().forEach(node -> node.made().ifPresent(one -> made.putIfAbsent(node.key(), one)));
        var leaves = new LinkedHashMap<String, Prospect>();
        root.all()
                .filter(node -> node.made().isEmpty())
                .forEach(leaf -> prospect(leaf).ifPresent(one -> leaves.put(one.leaf(), one)));
        if (made.isEmpty()) {
            var own = Objects.requireNonNull(leaves.remove(root.key()));
            var alone = new Prospect(ALONE, own.scale(), own.mean(), own.error());
            leaves.put(ALONE, alone);
            made.put(root.key(), new Arithmetic.Name(ALONE));
        }
        var prospects = List.copyOf(leaves.values());
        var ground =
                new Ground(
                        root,
                        new GoalTree(root.key(), made),
                        prospects,
                        new Moving(prospects, courses).together(),
                        whole instanceof Expected.Told told ? Optional.of(told) : Optional.empty(),
                        leftOut(root, growing));
        return ground.own().map(told -> Agreement.of(ground, told, chance())).orElse(ground);
    }

    /// What stands in the tree is there, though a part of it may not be.
    private static SequencedMap<MetricId, Said> leftOut(Node root, Growing growing) {
        var leftOut = new LinkedHashMap<>(growing.leftOut());
        root.all().forEach(node -> leftOut.remove(node.metric()));
        return leftOut;
    }

    private Optional<Prospect> prospect(Node leaf) {
        return switch (expectations.of(leaf.metric(), leaf.path())) {
            case Expected.Missing _ -> Optional.empty();
            case Expected.Told told -> {
                courses.put(leaf.key(), told.own().course());
                yield Optional.of(told.prospect(leaf.key()));
            }
        };
    }

    /// The same question brings the same draws.
    static RandomGenerator chance() {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(1);
    }
}
