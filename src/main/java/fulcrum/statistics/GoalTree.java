package fulcrum.statistics;

import fulcrum.statistics.Arithmetic.Algebra;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;

/// How the figure at the top is made: each inner node by its formula, down to leaves. A node may be
/// part of several others.
///
/// @param made the formula of each inner node; names without one are leaves
public record GoalTree(String root, Map<String, Arithmetic> made) {

    public GoalTree {
        made = Map.copyOf(made);
        if (!made.containsKey(root)) {
            throw new IllegalArgumentException("the root %s has no formula".formatted(root));
        }
        reach(root, made, new LinkedHashSet<>(), new LinkedHashSet<>());
    }

    /// All nodes under the root and the root, each after those that it is made of.
    public SequencedSet<String> nodes() {
        var done = new LinkedHashSet<String>();
        reach(root, made, new LinkedHashSet<>(), done);
        return done;
    }

    public List<String> leaves() {
        return nodes().stream().filter(node -> !made.containsKey(node)).toList();
    }

    List<String> inner() {
        return nodes().stream().filter(made::containsKey).toList();
    }

    /// Every node's value.
    ///
    /// @param given values of the leaves, and of inner nodes that are not to follow their formula
    public Map<String, Double> values(Map<String, Double> given) {
        return values(Algebra.NUMBERS, given);
    }

    /// Every node's value in numbers of some kind.
    ///
    /// @param given values of the leaves, and of inner nodes that are not to follow their formula
    <T> Map<String, T> values(Algebra<T> algebra, Map<String, T> given) {
        var values = new HashMap<>(given);
        values.put(root, work(root, algebra, values));
        return values;
    }

    <T> T value(String node, Algebra<T> algebra, Map<String, T> given) {
        return work(node, algebra, new HashMap<>(given));
    }

    private <T> T work(String node, Algebra<T> algebra, Map<String, T> values) {
        var known = values.get(node);
        if (known != null) {
            return known;
        }
        var formula = made.get(node);
        if (formula == null) {
            throw new IllegalArgumentException("nothing is known of the leaf " + node);
        }
        T value = formula.in(algebra, part -> work(part, algebra, values));
        values.put(node, value);
        return value;
    }

    private static void reach(
            String node,
            Map<String, Arithmetic> made,
            SequencedSet<String> open,
            SequencedSet<String> done) {
        if (done.contains(node)) {
            return;
        }
        if (!open.add(node)) {
            throw new IllegalArgumentException(
                    "%s is made of itself: %s".formatted(node, String.join(" ← ", open)));
        }
        var formula = made.get(node);
        if (formula != null) {
            formula.names().forEach(part -> reach(part, made, open, done));
        }
        open.remove(node);
        done.add(node);
    }
}
