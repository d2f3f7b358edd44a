package fulcrum.diagnosis.mindmap;

import fulcrum.diagnosis.Certainty;
import fulcrum.diagnosis.Telling;
import fulcrum.diagnosis.mindmap.Node.Subject;
import fulcrum.units.Texts;
import java.util.List;

/// Says the nodes of a map in one language.
public final class NodeText {

    private final Telling telling;
    private final Texts texts;

    public NodeText(Telling telling, Texts texts) {
        this.telling = telling;
        this.texts = texts;
    }

    public Telling telling() {
        return telling;
    }

    /// What people call it, else what the program says.
    public String title(Node node) {
        return node.writing().title().isEmpty() ? told(node) : node.writing().title();
    }

    /// What the program says; of what people added, what they called it.
    public String told(Node node) {
        return switch (node.subject()) {
            case Subject.Shop _ -> telling.store();
            case Subject.Part(var branch) -> telling.say(branch);
            case Subject.Found(var finding, var _) -> telling.figure(finding);
            case Subject.Own _ -> node.writing().title();
        };
    }

    /// What it costs: by the tree, else as people think.
    public String stake(Node node) {
        var priced = node.finding().map(telling::stake).orElse("");
        return priced.isEmpty() ? node.writing().worth().map(this::amount).orElse("") : priced;
    }

    /// What people think it costs, and why.
    public String worth(Node node) {
        return node.writing().worth().map(worth -> amount(worth) + ": " + worth.why()).orElse("");
    }

    private String amount(Edit.Worth worth) {
        return texts.say("diagnosis.map.worth", telling.stake(worth.amount().doubleValue()));
    }

    /// What a task lacks; of a hint or what is fine, nothing.
    public List<String> lacks(Node node) {
        return node.lacks().stream()
                .map(lack ->
                        texts.say(
                                switch (lack) {
                                    case STAKE -> "diagnosis.open.stake";
                                    case ACTION -> "diagnosis.open.action";
                                    case OWNER -> "diagnosis.open.owner";
                                    case DATE -> "diagnosis.open.date";
                                }))
                .toList();
    }

    /// The action that carries it out, with its owner's day.
    public String action(Node node) {
        return node.action()
                .map(one ->
                        one.plan()
                                .days()
                                .map(days ->
                                        texts.say(
                                                "diagnosis.map.action.until",
                                                one.id().number(),
                                                texts.say(one.status().said()),
                                                days.until().minusDays(1)))
                                .orElseGet(() ->
                                        texts.say(
                                                "diagnosis.map.action",
                                                one.id().number(),
                                                texts.say(one.status().said()))))
                .orElse("");
    }

    /// How sure the program is; empty of what it did not find.
    public String state(Node node) {
        return node.finding().map(telling::certainty).orElse("");
    }

    /// As style sheets call it.
    public String style(Node node) {
        return node.finding().map(one -> one.certainty().word()).orElse("own");
    }

    /// Whether the program has nothing to complain of it.
    public static boolean isQuiet(Node node) {
        return node.finding()
                .map(one -> one.certainty() == Certainty.FINE || one.certainty() == Certainty.BLIND)
                .orElse(false);
    }
}
