package fulcrum.metrics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A metric in its place of a tree, with all that is known of it there.
///
/// @param joint how it joins the metric above
/// @param way how it is taken apart into its nodes; none at the end of a branch
/// @param contribution what it added to the change of the root, in the root's unit; none where the
///   root or a formula in between is unknown
/// @param method how a change of it was told apart; none where its figures are unknown
/// @param worth none with fewer than four known weeks
/// @param weeks its last weeks, the latest last
/// @param path the parts of dimensions that it lies in
public record TreeNode(
        Subject subject,
        MetricId metric,
        Joint joint,
        Optional<Way> way,
        Part.Move move,
        Optional<BigDecimal> contribution,
        Optional<Part.Method> method,
        Optional<Worth> worth,
        List<Week> weeks,
        List<Cut.Filter> path,
        List<TreeNode> nodes) {

    public TreeNode {
        weeks = List.copyOf(weeks);
        path = List.copyOf(path);
        nodes = List.copyOf(nodes);
    }

    /// A part of a change that is no metric of its own, and all that is known of it.
    static TreeNode of(Part aspect) {
        return new TreeNode(
                aspect.subject(),
                aspect.metric(),
                Joint.ADDED,
                Optional.empty(),
                aspect.move(),
                Optional.of(aspect.contribution()),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                aspect.path(),
                List.of());
    }

    /// The same with more nodes, before its own.
    TreeNode with(List<TreeNode> more) {
        var all = new ArrayList<>(more);
        all.addAll(nodes);
        return new TreeNode(
                subject, metric, joint, way, move, contribution, method, worth, weeks, path, all);
    }

    /// The value of the week that begins on a Monday.
    public record Week(LocalDate monday, Value value) {}

    /// It and all below it, from above.
    public Stream<TreeNode> withAllBelow() {
        return Stream.concat(Stream.of(this), nodes.stream().flatMap(TreeNode::withAllBelow));
    }

    /// It and all below it.
    public int size() {
        return (int) withAllBelow().count();
    }
}
