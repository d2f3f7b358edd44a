package fulcrum.web.explain;

import fulcrum.metrics.MetricId;
import fulcrum.metrics.Metrics;
import fulcrum.metrics.Tree;
import fulcrum.metrics.TreeId;
import fulcrum.store.Store;
import fulcrum.web.Rooms;
import fulcrum.web.question.Asked;
import fulcrum.web.question.Compared;
import fulcrum.web.question.Moments;
import fulcrum.web.question.Reach;
import fulcrum.web.question.Sight;
import java.util.List;
import java.util.Optional;

/// Reads from an address which change is asked about; what is missing there is filled in.
final class ChangeReader {

    private static final MetricId FIRST = new MetricId("net_sales");
    private static final int MOST_PARTS = 2;

    private final Rooms rooms;
    private final Reach reach;

    ChangeReader(Rooms rooms, Reach reach) {
        this.rooms = rooms;
        this.reach = reach;
    }

    AskedChange read(Store store, Asked asked) {
        var asOf = Moments.asked(rooms, store, asked);
        var metrics = Sight.defined(rooms, store, asOf);
        var metric = metric(metrics, asked.first("m"));
        var possible = metrics.dimensions(List.of(metric));
        var period =
                asked.period("from", "to")
                        .orElseGet(() -> reach.comparable(metrics, store, metric));
        var trees = trees(metrics, metric);
        boolean byTree = asked.first("by").startsWith(Asked.TREE);
        return new AskedChange(
                new Sight(store, asked.only(possible), asked.basis(), asOf),
                metric,
                period,
                Compared.read(asked, period),
                byTree ? List.of() : asked.by(possible, MOST_PARTS),
                tree(asked, trees),
                trees);
    }

    private static MetricId metric(Metrics metrics, String id) {
        return Optional.of(id)
                .filter(MetricId::isValid)
                .map(MetricId::new)
                .filter(known -> metrics.find(known).isPresent())
                .orElse(FIRST);
    }

    /// Those that take it apart.
    private static List<Tree> trees(Metrics metrics, MetricId metric) {
        return metrics.trees().stream()
                .filter(tree -> tree.metrics().contains(metric) && !tree.ways(metric).isEmpty())
                .toList();
    }

    private static Optional<TreeId> tree(Asked asked, List<Tree> trees) {
        return asked.all("by").stream()
                .flatMap(
                        by -> trees.stream().map(Tree::id).filter(id -> by.equals(Asked.TREE + id)))
                .findFirst();
    }
}
