package fulcrum.web.explain;

import fulcrum.metrics.Change;
import fulcrum.metrics.Metric;
import fulcrum.metrics.Unit;
import fulcrum.units.Figure;
import fulcrum.web.drawing.Waterfall;
import fulcrum.web.explain.ExplainPage.Amount;
import fulcrum.web.frame.Frame;
import fulcrum.web.frame.Written;
import fulcrum.web.question.FigureText;
import java.math.BigDecimal;

/// What parts added, in the unit of the metric that is explained.
final class Amounts {

    private final Metric metric;
    private final FigureText text;
    private final Frame frame;

    Amounts(Metric metric, FigureText text, Frame frame) {
        this.metric = metric;
        this.text = text;
        this.frame = frame;
    }

    Amount of(BigDecimal added) {
        return new Amount(signed(added), FigureText.style(change(added)), added.toPlainString());
    }

    String signed(BigDecimal added) {
        var size = added.abs();
        return (added.signum() > 0 ? "+" : added.signum() < 0 ? "−" : "")
                + (metric.unit() == Unit.SHARE
                        ? frame.say(
                                "web.figures.points", Written.decimal(size.movePointRight(2), 2))
                        : text.shown(metric.unit(), size));
    }

    /// For sentences, where a line must not end between sign and number.
    static String unbroken(String amount) {
        return amount.replace(' ', '\u00a0');
    }

    String figure(BigDecimal value) {
        return text.shown(metric.unit(), value);
    }

    Waterfall.Kind kind(BigDecimal added) {
        return switch (change(added).verdict()) {
            case BETTER -> Waterfall.Kind.BETTER;
            case WORSE -> Waterfall.Kind.WORSE;
            case NEITHER, SAME -> Waterfall.Kind.NEITHER;
        };
    }

    private Change change(BigDecimal added) {
        return Change.of(metric, Figure.of(BigDecimal.ZERO), Figure.of(added)).orElseThrow();
    }
}
