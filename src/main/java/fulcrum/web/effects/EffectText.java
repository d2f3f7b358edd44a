package fulcrum.web.effects;

import fulcrum.actions.ActionId;
import fulcrum.effects.Reading;
import fulcrum.effects.Result;
import fulcrum.effects.Size;
import fulcrum.metrics.Metric;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.Metrics;
import fulcrum.metrics.Unit;
import fulcrum.store.Store;
import fulcrum.web.Rooms;
import fulcrum.web.frame.Frame;
import fulcrum.web.question.Address;
import fulcrum.web.question.FigureText;
import java.util.List;

/// Effects as people read them: with sign, unit and interval.
final class EffectText {

    private final Frame frame;
    private final Store store;
    private final Metrics metrics;
    private final FigureText figures;

    EffectText(Rooms rooms, Frame frame, Store store) {
        this.frame = frame;
        this.store = store;
        this.metrics = rooms.metrics(store);
        this.figures = new FigureText(store);
    }

    String name(MetricId metric) {
        return metrics.naming(frame.texts()).metric(metric);
    }

    Unit unit(MetricId metric) {
        return metrics.find(metric).map(Metric::unit).orElse(Unit.COUNT);
    }

    String address(ActionId action) {
        return to("/effects/" + action.number()).toString();
    }

    String list(Result result) {
        return to("/effects").with("result", result.word()) + "#list";
    }

    /// An address about the store.
    Address to(String path) {
        return new Address(path, List.of()).with("store", store.id().value());
    }

    String share(Size size) {
        return share(size.estimate());
    }

    String share(double value) {
        return FigureText.signedShare(value);
    }

    String shareBetween(Size size) {
        return frame.say("web.effects.between", share(size.low()), share(size.high()));
    }

    String amount(MetricId metric, Size size) {
        return amount(metric, size.estimate());
    }

    String amount(MetricId metric, double value) {
        return figures.signedEstimate(unit(metric), value);
    }

    String between(MetricId metric, Size size) {
        return frame.say(
                "web.effects.between", amount(metric, size.low()), amount(metric, size.high()));
    }

    String firm(Reading.Measured measured) {
        return measured.firmFrom().map(day -> frame.say("web.effects.firm-from", day)).orElse("");
    }
}
