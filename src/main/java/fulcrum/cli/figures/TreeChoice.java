package fulcrum.cli.figures;

import fulcrum.cli.Desk;
import fulcrum.cli.UsageMistake;
import fulcrum.metrics.Metrics;
import fulcrum.metrics.Tree;

/// The tree that a command is about.
final class TreeChoice {

    private TreeChoice() {}

    static Tree tree(Desk desk, Metrics metrics, String written) {
        var ids = metrics.trees().stream().map(tree -> tree.id().value()).toList();
        return metrics.trees().stream()
                .filter(tree -> tree.id().value().equals(written))
                .findFirst()
                .orElseThrow(() ->
                        new UsageMistake(
                                desk.say(
                                        "cli.tree.no-such-tree", written, String.join(", ", ids))));
    }
}
