package fulcrum.web.tree;

import fulcrum.metrics.ExplainQuestion;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.Subject;
import fulcrum.metrics.Tree;
import fulcrum.metrics.TreeNode;
import fulcrum.metrics.TreeReading;
import fulcrum.web.question.Address;
import fulcrum.web.question.Asked;
import fulcrum.web.question.Compared;
import fulcrum.web.question.Sight;
import java.util.List;
import java.util.Optional;

/// Where one can go from a tree and from each of its cards: about the same days, by the same look.
record Addresses(Sight sight, Look look, Tree tree, ExplainQuestion question) {

    static Addresses of(TreeReading reading, Sight sight, Look look) {
        return new Addresses(sight, look, reading.tree(), reading.question());
    }

    TreePage.Ways ways(boolean isBranch) {
        return new TreePage.Ways(
                isBranch ? Optional.of(there(look.at(Optional.empty()))) : Optional.empty(),
                there(look.otherwise()),
                look.shut().isEmpty() ? Optional.empty() : Optional.of(there(look.unfolded())),
                address("/tree/drawing.svg", look));
    }

    /// @param ends whether nothing stands below it
    TreePage.Links of(TreeNode node, boolean isTop, boolean ends) {
        var key = Look.key(node);
        boolean isMetric = node.subject() instanceof Subject.Of;
        boolean isOne = isMetric || node.subject() instanceof Subject.Member;
        var there = sight.narrowed(node.path());
        return new TreePage.Links(
                key,
                isOne || node.subject() instanceof Subject.Aspect
                        ? Optional.of(explain(there, node.metric()))
                        : Optional.empty(),
                isOne ? Optional.of(trace(there, node.metric())) : Optional.empty(),
                isMetric ? Optional.of(about(node.metric())) : Optional.empty(),
                node.nodes().isEmpty() || isTop
                        ? Optional.empty()
                        : Optional.of(there(look.at(Optional.of(key)))),
                ends ? Optional.empty() : Optional.of(there(look.folded(key))));
    }

    /// Of a metric that is no part of the tree.
    ///
    /// @param key names its card
    TreePage.Links of(MetricId metric, String key) {
        return new TreePage.Links(
                key,
                Optional.of(explain(sight, metric)),
                Optional.of(trace(sight, metric)),
                Optional.of(about(metric)),
                Optional.empty(),
                Optional.empty());
    }

    private String about(MetricId metric) {
        return sight.address("/metric").with("m", metric).toString();
    }

    /// By this tree, where it takes the metric apart.
    private String explain(Sight there, MetricId metric) {
        var days = there.address("/explain").with("m", metric).days(question.period());
        return there.ended(
                        Compared.written(days, question.versus())
                                .each(
                                        "by",
                                        tree.ways(metric).isEmpty()
                                                ? List.of()
                                                : List.of(Asked.TREE + tree.id())))
                .toString();
    }

    private String trace(Sight there, MetricId metric) {
        return there.trace(metric, question.period());
    }

    private String there(Look other) {
        return address("/tree", other);
    }

    private String address(String path, Look other) {
        Address days = sight.address(path).with("tree", tree.id()).days(question.period());
        return sight.ended(other.written(Compared.written(days, question.versus()))).toString();
    }
}
