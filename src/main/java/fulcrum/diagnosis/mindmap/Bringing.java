package fulcrum.diagnosis.mindmap;

import fulcrum.units.Typed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds out what was done to a map in another program: the changes that make ours say what the
/// file says. What the file does not have stays, and so does what the program says.
final class Bringing {

    private static final String NAMELESS = "…";

    private final NodeText text;
    private final Map<NodeId, Node> known = new HashMap<>();
    private final Map<NodeId, NodeId> above = new HashMap<>();
    private final Set<NodeId> met = new HashSet<>();
    private final Set<NodeId> claimed = new HashSet<>();
    private final List<Edit> edits = new ArrayList<>();
    private final boolean hasNotes;
    private final int next;

    private Bringing(Mindmap map, NodeText text, boolean hasNotes) {
        this.text = text;
        this.hasNotes = hasNotes;
        this.next = map.journal().next();
        map.top()
                .all()
                .forEach(node -> {
                    known.put(node.id(), node);
                    node.parts().forEach(part -> above.put(part.id(), node.id()));
                });
    }

    static List<Edit> edits(Mindmap map, NodeText text, Outline file) {
        var bringing = new Bringing(map, text, hasNotes(file));
        bringing.claim(file);
        boolean ours =
                file.key().equals(NodeId.STORE.word())
                        || file.title().equals(text.title(map.top()));
        if (ours) {
            bringing.compare(NodeId.STORE, file);
        } else {
            bringing.hang(NodeId.STORE, file);
        }
        return bringing.edits;
    }

    /// A program that knows no notes must not wipe them out.
    private static boolean hasNotes(Outline file) {
        return !file.told().isEmpty()
                || !file.note().isEmpty()
                || file.parts().stream().anyMatch(Bringing::hasNotes);
    }

    /// No other of the same name takes the place of a node that the file names.
    private void claim(Outline file) {
        NodeId.read(file.key()).filter(known::containsKey).ifPresent(claimed::add);
        file.parts().forEach(this::claim);
    }

    private void compare(NodeId id, Outline file) {
        met.add(id);
        title(id, file);
        note(id, file);
        file.parts().forEach(part -> hang(id, part));
    }

    private void title(NodeId id, Outline file) {
        var node = node(id);
        var now = line(text.title(node));
        var then = file.told().isEmpty() ? now : line(file.told().getFirst());
        var title = line(file.title());
        if (title.isEmpty() || title.equals(then) || title.equals(now)) {
            return;
        }
        boolean back = !node.isOwn() && title.equals(line(text.told(node)));
        edits.add(new Edit.Rename(id, back ? "" : title));
    }

    private void note(NodeId id, Outline file) {
        boolean lost = file.told().isEmpty() && file.note().isEmpty() && !node(id).isOwn();
        var note = note(file);
        if (hasNotes && !lost && !note.equals(node(id).writing().note())) {
            edits.add(new Edit.Note(id, note));
        }
    }

    private void hang(NodeId under, Outline file) {
        var id = found(under, file);
        if (id.isEmpty()) {
            add(under, file);
            return;
        }
        if (!under.equals(above.get(id.get()))) {
            edits.add(new Edit.Move(id.get(), under, Optional.empty()));
        }
        compare(id.get(), file);
    }

    /// By what it is, else by its name where it hangs.
    private Optional<NodeId> found(NodeId under, Outline file) {
        return NodeId.read(file.key())
                .filter(known::containsKey)
                .filter(one -> !met.contains(one))
                .or(() ->
                        Optional.ofNullable(known.get(under)).stream()
                                .flatMap(node -> node.parts().stream())
                                .filter(one -> line(text.title(one)).equals(line(file.title())))
                                .map(Node::id)
                                .filter(one -> !met.contains(one) && !claimed.contains(one))
                                .findFirst());
    }

    private void add(NodeId under, Outline file) {
        var id = NodeId.own(next + edits.size());
        var title = line(file.title());
        edits.add(new Edit.Add(id, under, title.isEmpty() ? NAMELESS : title));
        var note = note(file);
        if (!note.isEmpty()) {
            edits.add(new Edit.Note(id, note));
        }
        file.parts().forEach(part -> hang(id, part));
    }

    private Node node(NodeId id) {
        return Optional.ofNullable(known.get(id)).orElseThrow();
    }

    private static String line(String title) {
        return Typed.line(title, Rules.LONGEST_TITLE);
    }

    private static String note(Outline file) {
        var note = Typed.lines(file.note());
        return note.length() > Rules.LONGEST_NOTE ? note.substring(0, Rules.LONGEST_NOTE) : note;
    }
}
