package fulcrum.web.diagnosis;

import fulcrum.diagnosis.Finding;
import fulcrum.diagnosis.mindmap.Mindmap;
import fulcrum.diagnosis.mindmap.Node;
import fulcrum.diagnosis.mindmap.NodeText;
import fulcrum.web.diagnosis.Card.Links;
import fulcrum.web.diagnosis.Card.Row;
import fulcrum.web.frame.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Turns the nodes of a map into cards: what is looked for and not folded away.
final class Cards {

    private final Mindmap map;
    private final NodeText text;
    private final Frame frame;
    private final Folding folding;
    private final Function<Finding, String> prepare;

    /// @param prepare the address of a new action; empty where none is wanted
    Cards(
            Mindmap map,
            NodeText text,
            Frame frame,
            Folding folding,
            Function<Finding, String> prepare) {
        this.map = map;
        this.text = text;
        this.frame = frame;
        this.folding = folding;
        this.prepare = prepare;
    }

    Card top() {
        var parts =
                map.top().parts().stream()
                        .filter(this::isWanted)
                        .filter(one -> one.isOwn() || !one.parts().isEmpty())
                        .map(this::card)
                        .toList();
        var rows = new ArrayList<Row>();
        rows.add(new Row(text.title(map.top()), "name", ""));
        rows.add(
                new Row(
                        frame.say("web.diagnosis.faults", map.diagnosis().faults().size()),
                        "soft",
                        ""));
        written(map.top(), rows);
        return new Card(
                map.top().id().word(),
                "root",
                rows,
                text.title(map.top()),
                "",
                links(map.top(), "", "", ""),
                parts);
    }

    private boolean isWanted(Node node) {
        return folding.isWholeMap()
                || node.all().anyMatch(one -> isLookedFor(one) && isLacking(one));
    }

    private boolean isLacking(Node node) {
        return switch (folding.lacking()) {
            case "stake" -> node.isTask() && !node.isQuantified();
            case "action" -> node.isTask() && !node.isExecutable();
            default -> true;
        };
    }

    private boolean isLookedFor(Node node) {
        var words =
                text.title(node)
                        + text.told(node)
                        + node.writing().note()
                        + node.finding()
                                .map(one ->
                                        text.telling().question(one)
                                                + text.telling().remedy(one)
                                                + one.check().id().replace('-', ' '))
                                .orElse("");
        return words.toLowerCase(Locale.ROOT).contains(folding.looked().toLowerCase(Locale.ROOT));
    }

    private Card card(Node node) {
        var bare =
                switch (node.subject()) {
                    case Node.Subject.Shop _ -> throw new IllegalStateException("one shop only");
                    case Node.Subject.Part(var branch) -> branch(node, text.telling().size(branch));
                    case Node.Subject.Found(var finding, var _) -> found(node, finding);
                    case Node.Subject.Own _ -> own(node);
                };
        var parts = node.parts().stream().filter(this::isWanted).toList();
        if (parts.isEmpty()) {
            return bare;
        }
        var id = node.id().word();
        boolean shut = folding.isShut(id);
        return new Card(
                bare.key(),
                bare.style(),
                bare.rows(),
                bare.whole(),
                bare.at(),
                bare.links().fold(folding.toggled(id), shut, parts.size()),
                shut ? List.of() : inside(id, parts));
    }

    /// What is quiet and nobody wrote on stands behind one card.
    private List<Card> inside(String id, List<Node> parts) {
        Predicate<Node> quiet =
                one -> NodeText.isQuiet(one) && !one.writing().isAny() && one.parts().isEmpty();
        var cards =
                parts.stream().filter(quiet.negate()).map(this::card).collect(Collectors.toList());
        var silent = parts.stream().filter(quiet).toList();
        boolean whole = folding.isWhole(id) || !folding.isWholeMap();
        if (whole) {
            silent.stream().map(this::card).forEach(cards::add);
        }
        if (!silent.isEmpty()) {
            cards.add(more(id, silent, whole));
        }
        return cards;
    }

    private Card more(String id, List<Node> silent, boolean whole) {
        long fine = silent.stream().filter(one -> text.style(one).equals("fine")).count();
        var name = frame.say("web.diagnosis.quiet", fine, silent.size() - fine);
        return new Card(
                id + "-more",
                "more",
                List.of(new Row(name, "name", "")),
                name,
                "",
                new Links(
                        "",
                        folding.whole(id),
                        String.valueOf(whole),
                        whole ? "−" : "+",
                        "",
                        "",
                        ""),
                List.of());
    }

    private Card branch(Node node, double size) {
        var rows = new ArrayList<Row>();
        rows.add(new Row(text.title(node), "name", ""));
        if (size > 0) {
            rows.add(new Row(text.telling().stake(size), "soft", ""));
        }
        written(node, rows);
        long told = node.parts().stream().filter(one -> !NodeText.isQuiet(one)).count();
        return new Card(
                node.id().word(),
                told == 0 ? "calm" : "branch",
                rows,
                text.title(node),
                String.valueOf(told),
                links(node, "#" + node.id().word(), "", ""),
                List.of());
    }

    private Card found(Node node, Finding finding) {
        var rows = new ArrayList<Row>();
        rows.add(new Row(text.title(node), "name", ""));
        if (!text.title(node).equals(text.told(node))) {
            rows.add(new Row(text.told(node), "soft", ""));
        }
        if (!NodeText.isQuiet(node)) {
            rows.add(new Row(text.telling().comparison(finding), "soft", ""));
            rows.add(standing(node));
        }
        written(node, rows);
        return new Card(
                node.id().word(),
                text.style(node),
                rows,
                text.telling().question(finding) + " " + text.title(node),
                text.state(node),
                links(node, "#f-" + node.id(), node.isTask() ? prepare.apply(finding) : "", ""),
                List.of());
    }

    private Card own(Node node) {
        var rows = new ArrayList<Row>();
        rows.add(new Row(text.title(node), "name", ""));
        if (node.isTask()) {
            rows.add(standing(node));
        }
        written(node, rows);
        return new Card(
                node.id().word(),
                "own",
                rows,
                text.title(node),
                node.writing().by(),
                links(
                        node,
                        "",
                        "",
                        node.isTask() && node.action().isEmpty()
                                ? folding.node(node.id().word())
                                : ""),
                List.of());
    }

    /// Who does it until when, what it lacks, and what it costs.
    private Row standing(Node node) {
        var lacks = text.lacks(node);
        var words =
                Stream.concat(Stream.of(text.action(node)), lacks.stream())
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.joining(" · "));
        return new Row(words, lacks.isEmpty() ? "soft" : "unsure", text.stake(node));
    }

    /// What people wrote on it, and what they made one with it.
    private void written(Node node, List<Row> rows) {
        if (!node.writing().note().isEmpty()) {
            rows.add(new Row("✎ " + node.writing().note().replace("\n", " · "), "pen", ""));
        }
        if (!node.merged().isEmpty()) {
            var names = node.merged().stream().map(text::title).collect(Collectors.joining(" · "));
            rows.add(new Row("+ " + names, "pen", ""));
        }
    }

    private Links links(Node node, String leads, String prepared, String take) {
        return new Links(leads, "", "", "", folding.node(node.id().word()), prepared, take);
    }
}
