package fulcrum.diagnosis.mindmap;

import fulcrum.actions.Action;
import fulcrum.diagnosis.Branch;
import fulcrum.diagnosis.Certainty;
import fulcrum.diagnosis.Finding;
import fulcrum.diagnosis.mindmap.Edit.Worth;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A node of a map: what the program found, what people wrote, and what hangs on it.
///
/// @param merged what people made one with it
public record Node(
        NodeId id, Subject subject, Writing writing, List<Node> merged, List<Node> parts) {

    public Node {
        merged = List.copyOf(merged);
        parts = List.copyOf(parts);
    }

    /// What it is about, by the program.
    public sealed interface Subject {

        record Shop() implements Subject {}

        record Part(Branch branch) implements Subject {}

        /// @param action the open action that answers it
        record Found(Finding finding, Optional<Action> action) implements Subject {}

        /// Nothing: people added it.
        record Own() implements Subject {}
    }

    /// What people wrote on it.
    ///
    /// @param title empty where it has the program's
    /// @param titled the line of the journal that the title stands in, 0 where none does; `noted`
    ///   the same of the note
    /// @param by who wrote last
    public record Writing(
            String title,
            int titled,
            String note,
            int noted,
            Optional<Worth> worth,
            Optional<Action> action,
            String by) {

        static final Writing NONE =
                new Writing("", 0, "", 0, Optional.empty(), Optional.empty(), "");

        public boolean isAny() {
            return !by.isEmpty();
        }
    }

    /// What a leaf lacks to be worked on.
    public enum Lack {
        STAKE,
        ACTION,
        OWNER,
        DATE
    }

    public Optional<Finding> finding() {
        return subject instanceof Subject.Found(var finding, var _)
                ? Optional.of(finding)
                : Optional.empty();
    }

    public boolean isOwn() {
        return subject instanceof Subject.Own;
    }

    /// The action that carries it out.
    public Optional<Action> action() {
        return writing.action()
                .or(() ->
                        subject instanceof Subject.Found(var _, var action)
                                ? action
                                : Optional.empty());
    }

    /// Whether it is something to do: a fault, or a thought of people, that nothing hangs on.
    public boolean isTask() {
        return parts.isEmpty()
                && (isOwn()
                        || finding()
                                .map(Finding::certainty)
                                .filter(Certainty::isFault)
                                .isPresent());
    }

    public boolean isQuantified() {
        return writing.worth().isPresent()
                || finding().filter(one -> one.isQuantified() || !one.hasPrice()).isPresent();
    }

    public boolean isExecutable() {
        return action().filter(
                        one -> one.plan().owner().isPresent() && one.plan().days().isPresent())
                .isPresent();
    }

    /// What a task lacks; nothing of what is no task.
    public List<Lack> lacks() {
        if (!isTask()) {
            return List.of();
        }
        var lacks = EnumSet.noneOf(Lack.class);
        if (!isQuantified()) {
            lacks.add(Lack.STAKE);
        }
        action().map(Action::plan)
                .ifPresentOrElse(
                        plan -> {
                            if (plan.owner().isEmpty()) {
                                lacks.add(Lack.OWNER);
                            }
                            if (plan.days().isEmpty()) {
                                lacks.add(Lack.DATE);
                            }
                        },
                        () -> lacks.add(Lack.ACTION));
        return List.copyOf(lacks);
    }

    /// It and all that hangs on it, from above.
    public Stream<Node> all() {
        return Stream.concat(Stream.of(this), parts.stream().flatMap(Node::all));
    }
}
