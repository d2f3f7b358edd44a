package fulcrum.diagnosis.mindmap;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// One of the three steps that follow a diagnosis, and how far it is.
///
/// @param open what is missing, the costliest first
public record Step(Kind kind, int done, List<Node> open) {

    /// In their order.
    public enum Kind {
        /// What the work is and where it leads: goal, direction, who answers for which link.
        DEFINE,
        /// Every leaf has a figure, a comparison and a price.
        SORT,
        /// Every leaf has an action, an owner and a date.
        DECOMPOSE
    }

    private static final Set<String> DEFINING =
            Set.of("no-goal", "no-direction", "links-without-owner");

    public Step {
        open = List.copyOf(open);
    }

    public int all() {
        return done + open.size();
    }

    static List<Step> of(Mindmap map) {
        var tasks = map.tasks();
        var defining = map.top().all().filter(one -> DEFINING.contains(one.id().word())).toList();
        return List.of(
                step(
                        Kind.DEFINE,
                        defining,
                        one -> one.finding().filter(it -> it.certainty().isFault()).isEmpty()),
                step(Kind.SORT, tasks, Node::isQuantified),
                step(Kind.DECOMPOSE, tasks, Node::isExecutable));
    }

    private static Step step(Kind kind, List<Node> all, Predicate<Node> done) {
        var open =
                all.stream()
                        .filter(done.negate())
                        .sorted((one, other) -> Double.compare(size(other), size(one)))
                        .toList();
        return new Step(kind, all.size() - open.size(), open);
    }

    private static double size(Node node) {
        return Optional.of(node)
                .flatMap(Node::finding)
                .map(one -> one.size())
                .filter(cost -> cost > 0)
                .or(() -> node.writing().worth().map(worth -> worth.amount().doubleValue()))
                .orElse(0.0);
    }
}
