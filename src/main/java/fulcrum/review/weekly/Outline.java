package fulcrum.review.weekly;

import fulcrum.metrics.Cut;
import fulcrum.metrics.ExplainQuestion;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.Metrics;
import fulcrum.metrics.Subject;
import fulcrum.metrics.Tree;
import fulcrum.metrics.TreeId;
import fulcrum.metrics.TreeNode;
import fulcrum.metrics.TreeReading;
import fulcrum.metrics.Versus;
import fulcrum.store.Festivals;
import fulcrum.store.Store;
import fulcrum.units.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// The metrics of a week in the order of the tree: each below what it makes.
final class Outline {

    private static final int MOST = 24;

    private Outline() {}

    /// Metrics with how far they lie below the goal; the goal alone where no tree holds it.
    static SequencedMap<MetricId, Integer> of(
            Metrics metrics, Store store, MetricId goal, Optional<TreeId> wanted, Period week) {
        var depths = new LinkedHashMap<MetricId, Integer>();
        depths.put(goal, 0);
        var trees = metrics.trees().stream().filter(one -> one.metrics().contains(goal)).toList();
        trees.stream()
                .filter(one -> wanted.equals(Optional.of(one.id())))
                .findFirst()
                .or(() -> trees.stream().findFirst())
                .map(Tree::id)
                .ifPresent(tree -> {
                    var asked = ExplainQuestion.of(store.id(), goal, week, new Versus.Prior());
                    if (metrics.tree(asked.in(tree), Festivals.of(store))
                            instanceof TreeReading read) {
                        add(depths, read.root(), read.root().path(), 0);
                    }
                });
        return depths;
    }

    /// Parts of dimensions are looked at where something happened, not every week.
    private static void add(
            SequencedMap<MetricId, Integer> depths,
            TreeNode node,
            List<Cut.Filter> path,
            int depth) {
        if (!node.path().equals(path)
                || !(node.subject() instanceof Subject.Of)
                || depths.size() >= MOST) {
            return;
        }
        depths.putIfAbsent(node.metric(), depth);
        node.nodes().forEach(below -> add(depths, below, path, depth + 1));
    }
}
