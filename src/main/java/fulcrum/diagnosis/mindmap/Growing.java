package fulcrum.diagnosis.mindmap;

import fulcrum.actions.Action;
import fulcrum.diagnosis.Branch;
import fulcrum.diagnosis.Diagnosis;
import fulcrum.diagnosis.mindmap.Journal.Change;
import fulcrum.diagnosis.mindmap.Node.Subject;
import fulcrum.diagnosis.mindmap.Node.Writing;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Lays what people did, in its order, over what the program found. What makes no sense any more,
/// because somebody else was faster or a check is gone, loses nothing: a node without a place hangs
/// where its place was, last on the store.
final class Growing {

    private final Map<NodeId, Bud> buds = new LinkedHashMap<>();
    private final Map<NodeId, Edit.Add> added = new HashMap<>();
    private final Map<Integer, Action> actions;

    private Growing(Map<Integer, Action> actions) {
        this.actions = actions;
    }

    static Node grow(Diagnosis diagnosis, Journal journal, Map<Integer, Action> actions) {
        var growing = new Growing(actions);
        growing.found(diagnosis);
        journal.changes()
                .forEach(one -> {
                    if (one.edit() instanceof Edit.Add add) {
                        growing.added.put(add.node(), add);
                    }
                });
        journal.inForce().forEach(growing::change);
        return growing.node(NodeId.STORE);
    }

    private void found(Diagnosis diagnosis) {
        buds.put(NodeId.STORE, new Bud(NodeId.STORE, new Subject.Shop(), NodeId.STORE));
        for (var branch : Branch.values()) {
            var id = NodeId.of(branch);
            plant(new Bud(id, new Subject.Part(branch), NodeId.STORE));
            for (var finding : diagnosis.of(branch)) {
                var action = finding.action().flatMap(this::action);
                plant(new Bud(NodeId.of(finding.check()), new Subject.Found(finding, action), id));
            }
        }
    }

    private Optional<Action> action(int number) {
        return Optional.ofNullable(actions.get(number));
    }

    private void plant(Bud bud) {
        buds.put(bud.id, bud);
        bud(bud.under).parts.add(bud.id);
    }

    private Bud bud(NodeId id) {
        var bud = buds.get(id);
        if (bud == null) {
            throw new IllegalStateException("no node " + id);
        }
        return bud;
    }

    private void change(Change change) {
        if (change.edit() instanceof Edit.Add(var node, var under, var title)) {
            plant(new Bud(node, new Subject.Own(), living(under).id));
            write(bud(node), change, title);
            return;
        }
        var id = change.edit().node();
        if (!buds.containsKey(id)) {
            if (added.containsKey(id)) {
                return;
            }
            plant(new Bud(id, new Subject.Own(), NodeId.STORE));
            bud(id).title = id.word();
        }
        change(bud(id), change);
    }

    private void change(Bud bud, Change change) {
        bud.by = change.by();
        switch (change.edit()) {
            case Edit.Add _ -> {}
            case Edit.Rename(var _, var title) -> write(bud, change, title);
            case Edit.Note(var _, var text) -> {
                bud.note = text;
                bud.noted = change.number();
            }
            case Edit.Move(var _, var under, var before) -> move(bud, living(under), before);
            case Edit.Merge(var _, var into) -> merge(bud, living(into));
            case Edit.Remove _ -> remove(bud);
            case Edit.Value(var _, var worth) -> bud.worth = Optional.of(worth);
            case Edit.Take(var _, var action) -> bud.action = action;
        }
    }

    private static void write(Bud bud, Change change, String title) {
        bud.title = title;
        bud.titled = change.number();
        bud.by = change.by();
    }

    /// The node itself, or the one that is there in its place.
    private Bud living(NodeId id) {
        var bud = buds.get(id);
        if (bud != null) {
            return bud.isGone() ? living(bud.into.orElse(bud.under)) : bud;
        }
        var place = added.get(id);
        return place == null ? bud(NodeId.STORE) : living(place.under());
    }

    private boolean isInside(Bud one, Bud other) {
        return one.id.equals(other.id)
                || (!one.id.equals(NodeId.STORE) && isInside(living(one.under), other));
    }

    private void move(Bud bud, Bud under, Optional<NodeId> before) {
        if (bud.isGone() || isInside(under, bud)) {
            return;
        }
        bud(bud.under).parts.remove(bud.id);
        bud.under = under.id;
        int at = before.map(under.parts::indexOf).orElse(-1);
        under.parts.add(at < 0 ? under.parts.size() : at, bud.id);
    }

    private void merge(Bud bud, Bud into) {
        if (bud.isGone() || bud.id.equals(into.id) || bud.id.equals(NodeId.STORE)) {
            return;
        }
        if (isInside(into, bud)) {
            move(into, bud(bud.under), Optional.of(bud.id));
        }
        bud(bud.under).parts.remove(bud.id);
        hand(bud, into);
        bud.into = Optional.of(into.id);
        into.merged.add(bud.id);
        into.merged.addAll(bud.merged);
        bud.merged.clear();
        into.by = bud.by;
    }

    private void hand(Bud from, Bud to) {
        from.parts.forEach(part -> bud(part).under = to.id);
        to.parts.addAll(from.parts);
        from.parts.clear();
    }

    private void remove(Bud bud) {
        if (bud.isGone() || !(bud.subject instanceof Subject.Own)) {
            return;
        }
        var under = bud(bud.under);
        under.parts.remove(bud.id);
        hand(bud, under);
        bud.merged.forEach(one -> part(bud(one), under));
        bud.merged.clear();
        bud.removed = true;
    }

    /// Of what was merged into a node that goes.
    private static void part(Bud bud, Bud under) {
        bud.into = Optional.empty();
        bud.under = under.id;
        under.parts.add(bud.id);
    }

    private Node node(NodeId id) {
        var bud = bud(id);
        return new Node(
                id,
                bud.subject,
                new Writing(
                        bud.title,
                        bud.titled,
                        bud.note,
                        bud.noted,
                        bud.worth,
                        action(bud.action),
                        bud.by),
                bud.merged.stream().map(this::node).toList(),
                bud.parts.stream().map(this::node).toList());
    }
}
