package fulcrum.web.tree;

import fulcrum.metrics.FigureQuestion;
import fulcrum.metrics.MeasuredEdge;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.Metrics;
import fulcrum.metrics.Reading;
import fulcrum.metrics.TreeNode;
import fulcrum.metrics.Value;
import fulcrum.store.Hypotheses.Hypothesis;
import fulcrum.units.Grain;
import fulcrum.units.Period;
import fulcrum.web.Rooms;
import fulcrum.web.frame.Frame;
import fulcrum.web.frame.Written;
import fulcrum.web.question.Sight;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What people said of the metrics of a tree: who looks after them, what is supposed to move them.
///
/// @param hypotheses those in force
/// @param edges what past actions showed of which metric moves which
record Remarks(
        Sight sight,
        Metrics metrics,
        Period period,
        Map<String, String> owners,
        List<Hypothesis> hypotheses,
        List<MeasuredEdge> edges) {

    /// As they were at the moment that is looked at.
    static Remarks of(Rooms rooms, Sight sight, Metrics metrics, Period period) {
        var store = sight.store().id();
        var hypotheses =
                sight.asOf()
                        .map(then -> rooms.hypotheses().of(store, then.until()))
                        .orElseGet(() -> rooms.hypotheses().of(store));
        return new Remarks(
                sight,
                metrics,
                period,
                sight.asOf()
                        .map(then -> rooms.owners().of(store, then.until()))
                        .orElseGet(() -> rooms.owners().of(store)),
                hypotheses.stream()
                        .filter(one -> metrics.find(new MetricId(one.cause())).isPresent())
                        .toList(),
                rooms.measurements().of(store, sight.asOf().map(then -> then.until())).stream()
                        .filter(edge -> metrics.find(edge.cause()).isPresent())
                        .toList());
    }

    Optional<String> owner(MetricId metric) {
        return Optional.ofNullable(owners.get(metric.value()));
    }

    /// What is supposed to move a metric.
    List<Hypothesis> supposed(MetricId metric) {
        return hypotheses.stream().filter(one -> one.moves().equals(metric.value())).toList();
    }

    /// The figure of a metric that is no part of the tree.
    Optional<Value> value(MetricId metric) {
        var question = FigureQuestion.of(sight.store().id(), List.of(metric), period, Grain.TOTAL);
        return metrics.read(question) instanceof Reading reading
                ? Optional.of(reading.value(reading.lines().getFirst(), metric))
                : Optional.empty();
    }

    /// What actions showed of a supposition.
    Optional<MeasuredEdge> measured(Hypothesis one) {
        return edges.stream().filter(edge -> edge.joins(one.cause(), one.moves())).findFirst();
    }

    /// What actions showed to move a metric, beside what is supposed and what a formula says
    /// exactly.
    List<MeasuredEdge> measured(TreeNode node) {
        return edges.stream()
                .filter(edge -> edge.moves().equals(node.metric()))
                .filter(edge -> edge.shown() == MeasuredEdge.Shown.MOVES)
                .filter(edge ->
                        node.nodes().stream().noneMatch(term -> term.metric().equals(edge.cause())))
                .filter(edge ->
                        supposed(node.metric()).stream()
                                .noneMatch(one -> edge.joins(one.cause(), one.moves())))
                .toList();
    }

    /// `Lower prices bring visitors (Lin, 2025-06-03)`.
    String said(Hypothesis one, Frame frame) {
        var by =
                frame.say(
                        "web.metric.supposed.by",
                        one.owner(),
                        Written.day(one.statedAt().atZone(sight.store().zone()).toLocalDate()));
        return "%s (%s)".formatted(one.claim(), by);
    }
}
