package fulcrum.diagnosis.mindmap;

import fulcrum.diagnosis.Diagnosis;
import java.util.List;
import java.util.Optional;

/// The map of a store: the findings of a day with what people made of them.
///
/// @param top the store
public record Mindmap(Diagnosis diagnosis, Journal journal, Node top) {

    public Optional<Node> find(NodeId id) {
        return top.all().filter(one -> one.id().equals(id)).findFirst();
    }

    /// What there is to do.
    public List<Node> tasks() {
        return top.all().filter(Node::isTask).toList();
    }

    /// The three steps that lead from here to work.
    public List<Step> steps() {
        return Step.of(this);
    }

    /// What a node hangs on; nothing of the store.
    public Optional<Node> above(NodeId id) {
        return top.all()
                .filter(one -> one.parts().stream().anyMatch(part -> part.id().equals(id)))
                .findFirst();
    }

    /// Where a node can be moved to, or be merged into: not into itself.
    public List<Node> others(NodeId id) {
        var inside = find(id).stream().flatMap(Node::all).map(Node::id).toList();
        return top.all().filter(one -> !inside.contains(one.id())).toList();
    }
}
