package fulcrum.web.explain;

import fulcrum.metrics.Cut;
import fulcrum.metrics.Dimension;
import fulcrum.metrics.ExplainQuestion;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.Tree;
import fulcrum.metrics.TreeId;
import fulcrum.metrics.Versus;
import fulcrum.store.Store;
import fulcrum.units.Period;
import fulcrum.web.question.Address;
import fulcrum.web.question.Asked;
import fulcrum.web.question.Compared;
import fulcrum.web.question.Sight;
import java.util.List;
import java.util.Optional;

/// The change that a reader asks about: the whole state of the page, as it stands in its address.
///
/// @param by dimensions by which it is taken apart, one in the other; none: by a tree
/// @param trees those that take the metric apart
record AskedChange(
        Sight sight,
        MetricId metric,
        Period period,
        Versus versus,
        List<Dimension> by,
        Optional<TreeId> tree,
        List<Tree> trees) {

    AskedChange {
        by = List.copyOf(by);
        trees = List.copyOf(trees);
    }

    Store store() {
        return sight.store();
    }

    Period before() {
        return versus.of(period);
    }

    ExplainQuestion question() {
        return new ExplainQuestion(
                store().id(), metric, period, versus, sight.basis(), by, sight.filters(), tree);
    }

    AskedChange seen(Sight other) {
        return new AskedChange(other, metric, period, versus, by, tree, trees);
    }

    AskedChange over(Period other) {
        return new AskedChange(sight, metric, other, new Versus.Prior(), by, tree, trees);
    }

    AskedChange by(List<Dimension> others) {
        return new AskedChange(sight, metric, period, versus, others, Optional.empty(), trees);
    }

    /// One level deeper: another metric, or the same of one part, no longer taken apart by that.
    AskedChange deeper(MetricId other, List<Cut.Filter> path) {
        var dimensions = path.stream().map(Cut.Filter::dimension).toList();
        return new AskedChange(
                sight.narrowed(path),
                other,
                period,
                versus,
                by.stream().filter(one -> !dimensions.contains(one)).toList(),
                tree,
                trees);
    }

    String link(String path) {
        return address(path).toString();
    }

    private Address address(String path) {
        var compared = Compared.written(sight.address(path).with("m", metric).days(period), versus);
        return sight.ended(
                by.isEmpty()
                        ? compared.each("by", tree.stream().map(id -> Asked.TREE + id).toList())
                        : compared.each("by", by));
    }
}
