package fulcrum.metrics;

import fulcrum.metrics.MeasuredEdge.Shown;
import fulcrum.store.Hypotheses.Hypothesis;
import fulcrum.units.Grain;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What hangs on the metrics of a tree by no formula. Nothing is computed from it.
///
/// @param supposed hypotheses in force
/// @param measured what past actions showed
public record Ties(
        Metrics metrics,
        ExplainQuestion question,
        List<Hypothesis> supposed,
        List<MeasuredEdge> measured) {

    /// A metric that the store defines no more moves nothing.
    public Ties {
        supposed =
                supposed.stream()
                        .filter(one -> metrics.find(new MetricId(one.cause())).isPresent())
                        .toList();
        measured = measured.stream().filter(one -> metrics.find(one.cause()).isPresent()).toList();
    }

    /// What hangs on a metric in its place: what somebody supposes first; on a part of a metric
    /// nothing.
    public List<Tie> on(TreeNode node) {
        boolean isWhole = node.subject() instanceof Subject.Of && node.path().isEmpty();
        return isWhole
                ? Stream.concat(supposed(node.metric()), shown(node).map(Tie::of)).toList()
                : List.of();
    }

    private Stream<Tie> supposed(MetricId metric) {
        return supposed.stream()
                .filter(one -> one.moves().equals(metric.value()))
                .map(one -> Tie.of(one, measured(one)));
    }

    private Optional<MeasuredEdge> measured(Hypothesis one) {
        return measured.stream().filter(edge -> edge.joins(one.cause(), one.moves())).findFirst();
    }

    /// What actions showed, beside what is supposed and what a formula says exactly.
    private Stream<MeasuredEdge> shown(TreeNode node) {
        return measured.stream()
                .filter(edge -> edge.moves().equals(node.metric()))
                .filter(edge -> edge.shown() == Shown.MOVES)
                .filter(edge ->
                        node.nodes().stream().noneMatch(term -> term.metric().equals(edge.cause())))
                .filter(edge ->
                        supposed.stream().noneMatch(one -> edge.joins(one.cause(), one.moves())));
    }

    /// The figure of a metric that is no part of the tree.
    public Optional<Value> value(MetricId metric) {
        var asked =
                FigureQuestion.of(
                        question.store(), List.of(metric), question.period(), Grain.TOTAL);
        return metrics.read(asked) instanceof Reading reading
                ? Optional.of(reading.value(reading.lines().getFirst(), metric))
                : Optional.empty();
    }
}
