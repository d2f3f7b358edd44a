package fulcrum.web.goal;

import fulcrum.metrics.MeasuredEdge;
import fulcrum.metrics.MetricId;
import fulcrum.store.Hypotheses.Hypothesis;
import fulcrum.strategy.GoalPlan;
import fulcrum.web.frame.Written;
import fulcrum.web.goal.PlanSheet.Proof;
import fulcrum.web.question.MeasuredWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Why moving a figure should move the goal: a formula, what past actions showed, or what somebody
/// believes.
final class Evidence {

    private final Telling telling;
    private final List<Hypothesis> hypotheses;
    private final List<MeasuredEdge> measured;
    private final MeasuredWords words;
    private final Set<String> inPlan;

    /// @param rows of the plan; the first is the goal
    Evidence(
            Telling telling,
            List<Hypothesis> hypotheses,
            List<MeasuredEdge> measured,
            List<GoalPlan.Row> rows) {
        this.telling = telling;
        this.inPlan = rows.stream().map(row -> row.metric().value()).collect(Collectors.toSet());
        this.hypotheses =
                hypotheses.stream()
                        .filter(one -> inPlan.contains(one.moves()))
                        .filter(one -> MetricId.isValid(one.cause()))
                        .toList();
        this.measured =
                measured.stream()
                        .filter(edge -> inPlan.contains(edge.moves().value()))
                        .filter(edge -> telling.metrics().find(edge.cause()).isPresent())
                        .toList();
        this.words = new MeasuredWords(telling.metrics(), telling.store(), telling.frame());
    }

    List<Proof> of(GoalPlan.Row row) {
        var proofs = new ArrayList<Proof>();
        if (row.depth() > 0) {
            proofs.add(new Proof(say("web.goal.proof.formula"), false, ""));
        }
        var id = row.metric();
        measured.stream()
                .filter(edge -> edge.cause().equals(id))
                .map(edge -> measured(edge, telling.name(edge.moves())))
                .forEach(proofs::add);
        hypotheses.stream()
                .filter(one -> one.cause().equals(id.value()))
                .map(one -> assumed(one, telling.name(new MetricId(one.moves()))))
                .forEach(proofs::add);
        return proofs;
    }

    /// What lies outside of the plan and is measured or believed to move something in it.
    List<Proof> beside() {
        var proofs = new ArrayList<Proof>();
        measured.stream()
                .filter(edge -> !inPlan.contains(edge.cause().value()))
                .map(edge -> measured(edge, arrow(edge.cause(), edge.moves())))
                .forEach(proofs::add);
        hypotheses.stream()
                .filter(one -> !inPlan.contains(one.cause()))
                .map(one ->
                        assumed(one, arrow(new MetricId(one.cause()), new MetricId(one.moves()))))
                .forEach(proofs::add);
        return proofs;
    }

    private String arrow(MetricId cause, MetricId moves) {
        return "%s → %s".formatted(telling.name(cause), telling.name(moves));
    }

    private Proof measured(MeasuredEdge edge, String what) {
        boolean moves = edge.shown() == MeasuredEdge.Shown.MOVES;
        var kind =
                switch (edge.shown()) {
                    case MOVES -> say("web.goal.proof.measured");
                    case MOVES_NOTHING -> say("web.goal.proof.moved-nothing");
                    case CANNOT_TELL -> say("web.goal.proof.cannot-tell");
                };
        return new Proof(kind, !moves, "%s: %s".formatted(what, words.slope(edge)));
    }

    private Proof assumed(Hypothesis one, String what) {
        var by =
                telling.frame()
                        .say(
                                "web.metric.supposed.by",
                                one.owner(),
                                Written.day(
                                        one.statedAt()
                                                .atZone(telling.store().zone())
                                                .toLocalDate()));
        return new Proof(
                say("web.goal.proof.assumed"),
                true,
                "%s: %s (%s)".formatted(what, one.claim(), by));
    }

    private String say(String key) {
        return telling.frame().say(key);
    }
}
