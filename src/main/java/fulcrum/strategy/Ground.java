package fulcrum.strategy;

import fulcrum.metrics.MetricId;
import fulcrum.statistics.GoalTree;
import fulcrum.statistics.Interval;
import fulcrum.statistics.Prospect;
import fulcrum.statistics.TargetQuestion;
import fulcrum.statistics.TargetQuestion.Likeness;
import fulcrum.units.Said;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// What a goal is solved on: the tree below it, and how each of its leaves will go on.
///
/// @param own what is expected of the goal's figure by its own days
/// @param leftOut figures of the tree of which nothing can be said, and why
record Ground(
        Node root,
        GoalTree tree,
        List<Prospect> prospects,
        List<Likeness> likeness,
        Optional<Expected.Told> own,
        SequencedMap<MetricId, Said> leftOut)
        implements Grounded {

    Ground {
        prospects = List.copyOf(prospects);
        likeness = List.copyOf(likeness);
        leftOut = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(leftOut));
    }

    TargetQuestion question(Interval goal, Map<String, Interval> limits) {
        return TargetQuestion.of(tree, goal, prospects).moving(likeness).within(limits);
    }

    /// Every node where all leaves come as expected.
    Map<String, Double> expected() {
        var leaves = new LinkedHashMap<String, Double>();
        prospects.forEach(one -> leaves.put(one.leaf(), one.scale().back(one.mean())));
        return tree.values(leaves);
    }

    Ground with(List<Prospect> others) {
        return new Ground(root, tree, others, likeness, own, leftOut);
    }
}
