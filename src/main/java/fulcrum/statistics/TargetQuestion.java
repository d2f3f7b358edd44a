package fulcrum.statistics;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What must the leaves reach, so that the figure at the top does?
///
/// @param goal where the root has to be: `Interval.atLeast` for a profit, `atMost` for a cost
/// @param prospects of each leaf, by its own history
/// @param limits where nodes, leaves or not, have to stay; `Interval.exactly` for what is locked
/// @param likeness how leaves move together, where that is known
public record TargetQuestion(
        GoalTree tree,
        Interval goal,
        List<Prospect> prospects,
        Map<String, Interval> limits,
        List<Likeness> likeness) {

    /// @param correlation of the two leaves' errors on their scales
    public record Likeness(String leaf, String other, double correlation) {

        public Likeness {
            if (leaf.equals(other) || !(Math.abs(correlation) < 1)) {
                throw new IllegalArgumentException(
                        "two leaves and a correlation in (-1, 1); here %s, %s, %s"
                                .formatted(leaf, other, correlation));
            }
        }
    }

    public TargetQuestion {
        prospects = List.copyOf(prospects);
        limits = Map.copyOf(limits);
        likeness = List.copyOf(likeness);
        var leaves = prospects.stream().map(Prospect::leaf).collect(Collectors.toSet());
        if (leaves.size() < prospects.size() || !leaves.equals(new HashSet<>(tree.leaves()))) {
            throw new IllegalArgumentException(
                    "each leaf of the tree has one prospect; leaves %s, prospects %s"
                            .formatted(tree.leaves(), prospects));
        }
        for (var node : limits.keySet()) {
            if (!tree.nodes().contains(node)) {
                throw new IllegalArgumentException("the tree has no node %s".formatted(node));
            }
        }
        for (var pair : likeness) {
            if (!leaves.contains(pair.leaf()) || !leaves.contains(pair.other())) {
                throw new IllegalArgumentException("%s names no two leaves".formatted(pair));
            }
        }
    }

    public static TargetQuestion of(GoalTree tree, Interval goal, List<Prospect> prospects) {
        return new TargetQuestion(tree, goal, prospects, Map.of(), List.of());
    }

    public TargetQuestion within(Map<String, Interval> limits) {
        return new TargetQuestion(tree, goal, prospects, limits, likeness);
    }

    public TargetQuestion moving(List<Likeness> likeness) {
        return new TargetQuestion(tree, goal, prospects, limits, likeness);
    }
}
