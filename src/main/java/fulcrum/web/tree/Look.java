package fulcrum.web.tree;

import fulcrum.metrics.Subject;
import fulcrum.metrics.TreeNode;
import fulcrum.web.question.Address;
import fulcrum.web.question.Asked;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How a reader looks at a tree: at one branch of it, with some folded away, as a drawing or a
/// list.
///
/// @param branch the key of the node on top; none for the whole tree
/// @param shut the keys of nodes whose parts are folded away
public record Look(Optional<String> branch, List<String> shut, boolean list) {

    private static final int MOST_SHUT = 200;

    public Look {
        shut = List.copyOf(shut);
    }

    static Look of(Asked asked) {
        return new Look(
                Optional.of(asked.first("branch")).filter(key -> !key.isEmpty()),
                asked.all("shut").stream().distinct().limit(MOST_SHUT).toList(),
                asked.first("view").equals("list"));
    }

    /// A node by its metric and the parts of dimensions that it lies in: `visitors;source=search`.
    static String key(TreeNode node) {
        if (node.subject() instanceof Subject.Aspect aspect) {
            return node.metric() + ";" + aspect.name().toLowerCase(Locale.ROOT);
        }
        return node.path().isEmpty()
                ? node.metric().value()
                : node.path().stream()
                        .map(filter ->
                                filter.dimension().id() + "=" + String.join("|", filter.values()))
                        .collect(Collectors.joining(";", node.metric() + ";", ""));
    }

    /// The node that stands on top, where there is one of that key.
    Optional<TreeNode> top(TreeNode root) {
        return branch.flatMap(key ->
                all(root)
                        .filter(node -> !node.nodes().isEmpty() && key(node).equals(key))
                        .findFirst());
    }

    private static Stream<TreeNode> all(TreeNode node) {
        return Stream.concat(Stream.of(node), node.nodes().stream().flatMap(Look::all));
    }

    boolean isShut(String key) {
        return shut.contains(key);
    }

    Look folded(String key) {
        var other = new ArrayList<>(shut);
        if (!other.remove(key)) {
            other.add(key);
        }
        return new Look(branch, other, list);
    }

    Look unfolded() {
        return new Look(branch, List.of(), list);
    }

    Look at(Optional<String> other) {
        return new Look(other, shut, list);
    }

    /// A file is always a drawing.
    Look drawn() {
        return new Look(branch, shut, false);
    }

    Look otherwise() {
        return new Look(branch, shut, !list);
    }

    Address written(Address address) {
        return address.each("branch", branch.stream().toList())
                .each("shut", shut)
                .each("view", list ? List.of("list") : List.of());
    }
}
