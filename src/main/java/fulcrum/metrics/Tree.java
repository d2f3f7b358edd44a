package fulcrum.metrics;

import fulcrum.units.Words;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;

/// Metrics joined by their formulas, down from one of them.
///
/// @param ways how each metric in it is taken apart: the first that facts allow; a metric without
///   ways ends its branch
/// @param follows what moves in proportion when a metric does, by no formula: goods cost with what
///   is received
public record Tree(
        TreeId id,
        Words name,
        Words meaning,
        MetricId root,
        SequencedMap<MetricId, List<Way>> ways,
        SequencedMap<MetricId, List<MetricId>> follows) {

    public Tree {
        ways = copied(ways);
        follows = copied(follows);
    }

    /// A tree in which nothing follows.
    public Tree(
            TreeId id,
            Words name,
            Words meaning,
            MetricId root,
            SequencedMap<MetricId, List<Way>> ways) {
        this(id, name, meaning, root, ways, new LinkedHashMap<>());
    }

    private static <T> SequencedMap<MetricId, List<T>> copied(
            SequencedMap<MetricId, List<T>> lists) {
        var kept = new LinkedHashMap<MetricId, List<T>>();
        lists.forEach((metric, own) -> kept.put(metric, List.copyOf(own)));
        return Collections.unmodifiableSequencedMap(kept);
    }

    List<MetricId> following(MetricId metric) {
        return follows.getOrDefault(metric, List.of());
    }

    public List<Way> ways(MetricId metric) {
        return ways.getOrDefault(metric, List.of());
    }

    /// Every metric in it, from the root down, level by level.
    public SequencedSet<MetricId> metrics() {
        return below(root);
    }

    /// A metric of it and all below that.
    public SequencedSet<MetricId> below(MetricId top) {
        var found = new LinkedHashSet<MetricId>();
        var waiting = new ArrayDeque<MetricId>();
        waiting.add(top);
        while (!waiting.isEmpty()) {
            var next = waiting.remove();
            if (found.add(next)) {
                for (var way : ways(next)) {
                    if (way instanceof Way.Formula(var formula)) {
                        formula.names().forEach(name -> waiting.add(new MetricId(name)));
                    }
                }
            }
        }
        return found;
    }

    /// The same tree with another metric on top.
    Tree from(MetricId other) {
        return new Tree(id, name, meaning, other, ways, follows);
    }

    static Map<TreeId, Tree> byId(List<Tree> trees) {
        var byId = new LinkedHashMap<TreeId, Tree>();
        trees.forEach(tree -> byId.put(tree.id(), tree));
        return Collections.unmodifiableMap(byId);
    }
}
