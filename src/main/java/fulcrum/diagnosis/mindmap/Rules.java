package fulcrum.diagnosis.mindmap;

import fulcrum.diagnosis.mindmap.Edit.Worth;
import fulcrum.units.Said;
import fulcrum.units.Typed;
import java.math.BigDecimal;
import java.util.Optional;

/// What makes a change one that can be made.
final class Rules {

    static final int LONGEST_TITLE = 300;
    static final int LONGEST_NOTE = 5_000;
    static final int MOST_NODES = 5_000;
    static final int DEEPEST = 40;

    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000);

    private Rules() {}

    /// As it is kept.
    static Edit clean(Edit edit) {
        return switch (edit) {
            case Edit.Add(var node, var under, var title) ->
                    new Edit.Add(node, under, Typed.line(title, Integer.MAX_VALUE));
            case Edit.Rename(var node, var title) ->
                    new Edit.Rename(node, Typed.line(title, Integer.MAX_VALUE));
            case Edit.Note(var node, var text) -> new Edit.Note(node, Typed.lines(text));
            case Edit.Value(var node, var worth) ->
                    new Edit.Value(
                            node,
                            new Worth(worth.amount(), Typed.line(worth.why(), LONGEST_TITLE)));
            case Edit.Move _, Edit.Merge _, Edit.Remove _, Edit.Take _ -> edit;
        };
    }

    /// Whether it says something that does not stand there already.
    static boolean isNews(Mindmap map, Edit edit) {
        return map.find(edit.node())
                .map(Node::writing)
                .map(written ->
                        switch (edit) {
                            case Edit.Rename(var _, var title) -> !title.equals(written.title());
                            case Edit.Note(var _, var text) -> !text.equals(written.note());
                            case Edit.Value(var _, var worth) ->
                                    written.worth().filter(worth::isSame).isEmpty();
                            case Edit.Add _,
                                    Edit.Move _,
                                    Edit.Merge _,
                                    Edit.Remove _,
                                    Edit.Take _ ->
                                    true;
                        })
                .orElse(true);
    }

    static Optional<Said> fault(Mindmap map, Edit edit) {
        var node = map.find(edit.node());
        if (edit instanceof Edit.Add(var _, var under, var title)) {
            return place(map, under).or(() -> title(title, 1));
        }
        if (node.isEmpty()) {
            return Optional.of(Said.of("diagnosis.map.fault.node", edit.node()));
        }
        return switch (edit) {
            case Edit.Add _ -> Optional.empty();
            case Edit.Rename(var _, var title) -> title(title, node.get().isOwn() ? 1 : 0);
            case Edit.Note(var _, var text) ->
                    text.length() > LONGEST_NOTE
                            ? Optional.of(
                                    Said.of(
                                            "diagnosis.map.fault.note",
                                            LONGEST_NOTE,
                                            text.length()))
                            : Optional.empty();
            case Edit.Move(var id, var under, var _) -> other(map, id, under);
            case Edit.Merge(var id, var into) -> other(map, id, into);
            case Edit.Remove _ ->
                    node.get().isOwn()
                            ? Optional.empty()
                            : Optional.of(Said.of("diagnosis.map.fault.found"));
            case Edit.Value(var _, var worth) ->
                    worth.amount().signum() <= 0
                                    || worth.amount().compareTo(MOST) > 0
                                    || worth.why().isBlank()
                            ? Optional.of(Said.of("diagnosis.map.fault.worth"))
                            : Optional.empty();
            case Edit.Take _ -> Optional.empty();
        };
    }

    private static Optional<Said> title(String title, int least) {
        return title.length() < least || title.length() > LONGEST_TITLE
                ? Optional.of(Said.of("diagnosis.map.fault.title", LONGEST_TITLE))
                : Optional.empty();
    }

    private static Optional<Said> place(Mindmap map, NodeId under) {
        if (map.find(under).isEmpty()) {
            return Optional.of(Said.of("diagnosis.map.fault.node", under));
        }
        return map.top().all().count() >= MOST_NODES || depth(map, under) >= DEEPEST
                ? Optional.of(Said.of("diagnosis.map.fault.large", MOST_NODES, DEEPEST))
                : Optional.empty();
    }

    private static int depth(Mindmap map, NodeId id) {
        return map.above(id).map(above -> 1 + depth(map, above.id())).orElse(0);
    }

    private static Optional<Said> other(Mindmap map, NodeId id, NodeId to) {
        if (id.equals(NodeId.STORE) || id.equals(to)) {
            return Optional.of(Said.of("diagnosis.map.fault.itself"));
        }
        if (map.find(to).isEmpty()) {
            return Optional.of(Said.of("diagnosis.map.fault.node", to));
        }
        return map.others(id).stream().noneMatch(one -> one.id().equals(to))
                ? Optional.of(Said.of("diagnosis.map.fault.itself"))
                : Optional.empty();
    }
}
