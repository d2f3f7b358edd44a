package fulcrum.metrics;

import fulcrum.store.Hypotheses.Hypothesis;
import fulcrum.units.Texts;
import java.util.LinkedHashMap;
import java.util.Map;

/// A tree in maps, lists, texts and numbers: what programs are given.
record PlainTree(Plain plain, Ties ties) {

    PlainTree(Texts texts, Ties ties) {
        this(new Plain(texts), ties);
    }

    Map<String, Object> of(TreeReading reading) {
        var question = reading.question();
        var told = new LinkedHashMap<String, Object>();
        told.put("store", question.store().value());
        told.put("tree", reading.tree().id().value());
        told.put("now", Plain.days(question.period()));
        told.put("before", Plain.days(question.before()));
        told.put("root", node(reading.root()));
        return told;
    }

    private Map<String, Object> inside(TreeNode node) {
        var told = new LinkedHashMap<String, Object>();
        told.put("edge", "formula");
        told.put("joint", Plain.word(node.joint()));
        told.putAll(node(node));
        return told;
    }

    private Map<String, Object> node(TreeNode node) {
        var told = new LinkedHashMap<String, Object>(Plain.subject(node.subject()));
        told.put("of", node.metric().value());
        node.move().before().ifPresent(value -> told.put("before", plain.figure(value)));
        node.move().now().ifPresent(value -> told.put("now", plain.figure(value)));
        node.contribution().ifPresent(added -> told.put("added", added));
        node.method().ifPresent(method -> told.put("method", Plain.word(method)));
        node.worth().ifPresent(worth -> told.put("worth", worth(worth)));
        told.put(
                "weeks",
                node.weeks().stream()
                        .map(week ->
                                Map.of(
                                        "monday", week.monday().toString(),
                                        "value", plain.figure(week.value())))
                        .toList());
        told.put("nodes", node.nodes().stream().map(this::inside).toList());
        var hanging = ties.on(node);
        if (!hanging.isEmpty()) {
            told.put("ties", hanging.stream().map(this::tie).toList());
        }
        return told;
    }

    private static Map<String, Object> worth(Worth worth) {
        var told = new LinkedHashMap<String, Object>();
        told.put("unit", worth.unit());
        told.put("per_unit", worth.perUnit());
        told.put("movement", worth.movement());
        told.put("per_week", worth.perWeek());
        told.put("low", worth.low());
        told.put("high", worth.high());
        told.put("weeks", worth.weeks());
        return told;
    }

    private Map<String, Object> tie(Tie tie) {
        var told = new LinkedHashMap<String, Object>();
        told.put("edge", tie.supposed().isPresent() ? "assumed" : "measured");
        told.put("metric", tie.cause().value());
        ties.value(tie.cause()).ifPresent(value -> told.put("now", plain.figure(value)));
        tie.supposed().ifPresent(one -> told.put("assumed", assumed(one)));
        tie.measured().ifPresent(edge -> told.put("measured", measured(edge)));
        return told;
    }

    private static Map<String, Object> assumed(Hypothesis one) {
        var told = new LinkedHashMap<String, Object>();
        told.put("claim", one.claim());
        told.put("owner", one.owner());
        told.put("stated_at", one.statedAt().toString());
        return told;
    }

    private static Map<String, Object> measured(MeasuredEdge edge) {
        var told = new LinkedHashMap<String, Object>();
        told.put("shown", Plain.word(edge.shown()));
        told.put("slope", edge.slope().value());
        told.put("low", edge.slope().low());
        told.put("high", edge.slope().high());
        told.put("actions", edge.actions());
        return told;
    }
}
