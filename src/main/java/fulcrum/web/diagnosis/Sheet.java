package fulcrum.web.diagnosis;

import fulcrum.diagnosis.Certainty;
import fulcrum.diagnosis.Finding;
import fulcrum.diagnosis.mindmap.Mindmap;
import fulcrum.diagnosis.mindmap.Node;
import fulcrum.diagnosis.mindmap.NodeId;
import fulcrum.diagnosis.mindmap.Outcome;
import fulcrum.diagnosis.mindmap.Outline;
import fulcrum.store.Person;
import fulcrum.store.Store;
import fulcrum.web.Rooms;
import fulcrum.web.frame.Frame;
import fulcrum.web.question.Address;
import fulcrum.web.question.Asked;
import fulcrum.web.question.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/// Lays out the sheet on which a node is written on; after a fault, with what was typed.
final class Sheet {

    private static final int LONGEST_OPTION = 60;

    private final Rooms rooms;
    private final Store store;
    private final Asked asked;
    private final Mindmap map;
    private final Charting charting;

    Sheet(Rooms rooms, Frame frame, Store store, Asked asked) {
        var diagnostics = rooms.diagnostics();
        this.rooms = rooms;
        this.store = store;
        this.asked = asked;
        this.map = rooms.mindmaps().of(diagnostics.of(store, diagnostics.today(store)));
        this.charting =
                new Charting(
                        map, rooms.metrics(store), frame, Folding.of(store.id().value(), asked));
    }

    Outcome bring(Person by, Outline file) {
        return rooms.mindmaps().bring(by, map.diagnosis(), charting.text(), file);
    }

    NodePage page(NodeId id, List<String> faults) {
        var node =
                map.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new NodePage(
                store.id().value(),
                asked.first("at"),
                id.word(),
                fields(node),
                told(node),
                asked.first("ask").isEmpty() ? "title" : asked.first("ask"),
                node.isOwn(),
                ways(node),
                others(node),
                faults);
    }

    private NodePage.Fields fields(Node node) {
        var written = node.writing();
        var worth = written.worth();
        return new NodePage.Fields(
                charting.text().told(node),
                typed("title", written.title()),
                written.titled(),
                typed("note", written.note()),
                written.noted(),
                typed("amount", worth.map(one -> one.amount().toPlainString()).orElse("")),
                typed("why", worth.map(one -> one.why()).orElse("")),
                written.by());
    }

    /// After a refused change of the same fields, what was typed.
    private String typed(String name, String kept) {
        return asked.first("do").equals("write") && asked.fields().containsKey(name)
                ? asked.first(name)
                : kept;
    }

    private List<String> told(Node node) {
        return node.finding()
                .map(finding ->
                        Stream.of(
                                        charting.telling().question(finding),
                                        charting.telling().figure(finding),
                                        finding.certainty() == Certainty.BLIND
                                                ? ""
                                                : charting.telling().comparison(finding),
                                        charting.telling().stakeInFull(finding))
                                .filter(line -> !line.isEmpty())
                                .toList())
                .orElse(List.of());
    }

    private NodePage.Ways ways(Node node) {
        return new NodePage.Ways(
                node.finding().filter(_ -> node.isTask()).map(this::prepare).orElse(""),
                node.action()
                        .map(one ->
                                new Address("/actions/" + one.id().number(), List.of())
                                        .with("store", store.id().value())
                                        .toString())
                        .orElse(""),
                node.isOwn() && node.isTask() && node.action().isEmpty());
    }

    private String prepare(Finding finding) {
        return charting.paths().prepare(finding);
    }

    /// Where it can go, each with where that hangs.
    private List<Option> others(Node node) {
        if (node.id().equals(NodeId.STORE)) {
            return List.of();
        }
        var options = new ArrayList<Option>();
        options.add(Option.of("", "", true));
        var inside = node.all().map(Node::id).toList();
        options(map.top(), 0, options);
        options.removeIf(one -> NodeId.read(one.value()).filter(inside::contains).isPresent());
        return options;
    }

    private void options(Node node, int depth, List<Option> options) {
        var title = charting.text().title(node);
        var clipped =
                title.length() > LONGEST_OPTION ? title.substring(0, LONGEST_OPTION) + "…" : title;
        options.add(Option.of(node.id().word(), "· ".repeat(depth) + clipped, false));
        node.parts().forEach(part -> options(part, depth + 1, options));
    }
}
