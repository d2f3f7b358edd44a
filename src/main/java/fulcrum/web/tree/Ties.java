package fulcrum.web.tree;

import fulcrum.metrics.MeasuredEdge;
import fulcrum.metrics.Metric;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.TreeNode;
import fulcrum.metrics.Value;
import fulcrum.store.Hypotheses.Hypothesis;
import fulcrum.units.Figure;
import fulcrum.web.frame.Frame;
import fulcrum.web.question.FigureText;
import fulcrum.web.question.MeasuredWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What hangs on a metric by no formula: what somebody supposes to move it, and what actions showed
/// to. Its figure is shown, and nothing is computed from it.
final class Ties {

    private final Frame frame;
    private final Addresses addresses;
    private final Remarks remarks;
    private final MeasuredWords measured;

    Ties(Frame frame, Addresses addresses, Remarks remarks) {
        this.frame = frame;
        this.addresses = addresses;
        this.remarks = remarks;
        this.measured = new MeasuredWords(remarks.metrics(), remarks.sight().store(), frame);
    }

    Stream<TreePage.Card> on(TreeNode node) {
        var supposed = remarks.supposed(node.metric());
        return Stream.concat(
                supposed.stream().map(one -> card(new MetricId(one.cause()), one.id(), tie(one))),
                remarks.measured(node).stream()
                        .map(edge ->
                                card(
                                        edge.cause(),
                                        "measured-" + edge.cause() + "-" + edge.moves(),
                                        tie(edge))));
    }

    private TreePage.Tie tie(Hypothesis one) {
        var lines = new ArrayList<>(List.of(remarks.said(one, frame)));
        var edge = remarks.measured(one);
        edge.map(measured::slope).ifPresent(lines::add);
        var shown = edge.map(MeasuredEdge::shown).orElse(MeasuredEdge.Shown.CANNOT_TELL);
        return new TreePage.Tie(
                switch (shown) {
                    case MOVES -> "hardened";
                    case MOVES_NOTHING -> "fallen";
                    case CANNOT_TELL -> "supposed";
                },
                edge.map(measured::standing).orElseGet(() -> frame.say("web.metric.assumed")),
                lines);
    }

    private TreePage.Tie tie(MeasuredEdge edge) {
        return new TreePage.Tie(
                "measured", frame.say("web.tree.by-actions"), List.of(measured.slope(edge)));
    }

    private TreePage.Card card(MetricId id, String key, TreePage.Tie tie) {
        var metric = remarks.metrics().find(id).orElseThrow();
        var value = remarks.value(id);
        return new TreePage.Card(
                metric.name().in(frame.texts().locale()),
                metric.meaning().in(frame.texts().locale()),
                sign(tie),
                true,
                Optional.empty(),
                value.flatMap(one -> shown(metric, one)).orElse(""),
                value.flatMap(this::reason),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                addresses.of(id, key),
                new TreePage.People(remarks.owner(id), Optional.of(tie)),
                false,
                List.of());
    }

    /// So that colour and stroke are not the only signs.
    private static String sign(TreePage.Tie tie) {
        return switch (tie.style()) {
            case "measured", "hardened" -> "→";
            case "fallen" -> "≠";
            default -> "?";
        };
    }

    private Optional<String> shown(Metric metric, Value value) {
        return value.figure() instanceof Figure.Known(var number)
                ? Optional.of(new FigureText(remarks.sight().store()).shown(metric.unit(), number))
                : Optional.empty();
    }

    private Optional<String> reason(Value value) {
        return value.figure() instanceof Figure.Unknown(var reason)
                ? Optional.of(frame.say(reason))
                : Optional.empty();
    }
}
