package fulcrum.web.tree;

import fulcrum.metrics.Metric;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.Tie;
import fulcrum.metrics.Value;
import fulcrum.store.Hypotheses.Hypothesis;
import fulcrum.units.Figure;
import fulcrum.web.frame.Frame;
import fulcrum.web.question.FigureText;
import fulcrum.web.question.MeasuredWords;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What hangs on a metric by no formula: what somebody supposes to move it, and what actions showed
/// to. Its figure is shown, and nothing is computed from it.
final class Hanging {

    private final Frame frame;
    private final Addresses addresses;
    private final Remarks remarks;
    private final MeasuredWords measured;

    Hanging(Frame frame, Addresses addresses, Remarks remarks) {
        this.frame = frame;
        this.addresses = addresses;
        this.remarks = remarks;
        this.measured = new MeasuredWords(remarks.metrics(), remarks.sight().store(), frame);
    }

    TreePage.Card card(Tie tie) {
        var key =
                tie.supposed()
                        .map(Hypothesis::id)
                        .orElseGet(() -> "measured-%s-%s".formatted(tie.cause(), tie.moves()));
        return card(tie.cause(), key, shown(tie));
    }

    private TreePage.Tie shown(Tie tie) {
        return new TreePage.Tie(
                tie.kind().name().toLowerCase(Locale.ROOT),
                name(tie),
                Stream.concat(
                                tie.supposed().map(one -> remarks.said(one, frame)).stream(),
                                tie.measured().map(measured::slope).stream())
                        .toList());
    }

    private String name(Tie tie) {
        if (tie.kind() == Tie.Kind.MEASURED) {
            return frame.say("web.tree.by-actions");
        }
        return tie.measured()
                .map(measured::standing)
                .orElseGet(() -> frame.say("web.metric.assumed"));
    }

    private TreePage.Card card(MetricId id, String key, TreePage.Tie tie) {
        var metric = remarks.metrics().find(id).orElseThrow();
        var value = remarks.ties().value(id);
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
