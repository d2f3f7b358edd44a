package fulcrum.web.question;

import fulcrum.metrics.MeasuredEdge;
import fulcrum.metrics.Metric;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.Metrics;
import fulcrum.metrics.Unit;
import fulcrum.store.Store;
import fulcrum.web.frame.Frame;
import fulcrum.web.frame.Written;
import java.math.BigDecimal;

/// What past actions showed of one metric moving another, in words.
public record MeasuredWords(Metrics metrics, Store store, Frame frame) {

    /// `1 more: +¥ 2.10 (+¥ 1.00 to +¥ 3.20), by 12 actions`.
    public String slope(MeasuredEdge edge) {
        var cause = metric(edge.cause());
        var moves = metric(edge.moves());
        boolean points = cause.unit() == Unit.SHARE;
        var one = points ? new BigDecimal("0.01") : BigDecimal.ONE;
        return frame.say(
                "web.tree.measured",
                points
                        ? frame.say("web.figures.points", "1")
                        : new FigureText(store).shown(cause.unit(), one),
                signed(moves, edge.slope().value().multiply(one)),
                frame.say(
                        "web.tree.measured.range",
                        signed(moves, edge.slope().low().multiply(one)),
                        signed(moves, edge.slope().high().multiply(one)),
                        edge.actions()));
    }

    /// What it means for a supposition.
    public String standing(MeasuredEdge edge) {
        return switch (edge.shown()) {
            case MOVES -> frame.say("web.tree.hardened");
            case MOVES_NOTHING -> frame.say("web.tree.fallen");
            case CANNOT_TELL -> frame.say("web.tree.open");
        };
    }

    private Metric metric(MetricId id) {
        return metrics.find(id).orElseThrow();
    }

    private String signed(Metric metric, BigDecimal value) {
        var size =
                metric.unit() == Unit.SHARE
                        ? frame.say(
                                "web.figures.points",
                                Written.decimal(value.abs().movePointRight(2), 2))
                        : metric.unit() == Unit.COUNT
                                ? Written.decimal(value.abs(), 2)
                                : new FigureText(store).shown(metric.unit(), value.abs());
        return (value.signum() < 0 ? "−" : "+") + size;
    }
}
