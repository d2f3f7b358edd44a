package fulcrum.strategy;

import fulcrum.metrics.Cut;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.Subject;
import fulcrum.statistics.Arithmetic;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A figure in its place under the goal.
///
/// @param made of which other nodes; none at the end of a branch
/// @param path the parts of dimensions that it lies in
record Node(
        Subject subject,
        MetricId metric,
        List<Cut.Filter> path,
        Optional<Arithmetic> made,
        List<Node> nodes) {

    Node {
        path = List.copyOf(path);
        nodes = List.copyOf(nodes);
    }

    String key() {
        return key(metric, path);
    }

    /// A node by its metric and the parts of dimensions that it lies in: `visitors;source=search`.
    static String key(MetricId metric, List<Cut.Filter> path) {
        return path.isEmpty()
                ? metric.value()
                : path.stream()
                        .map(filter ->
                                filter.dimension().id() + "=" + String.join("|", filter.values()))
                        .collect(Collectors.joining(";", metric + ";", ""));
    }

    /// It and all below it, from the top down.
    Stream<Node> all() {
        return Stream.concat(Stream.of(this), nodes.stream().flatMap(Node::all));
    }
}
