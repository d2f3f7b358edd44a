package fulcrum.web.review;

import fulcrum.effects.Size;
import fulcrum.metrics.Change;
import fulcrum.metrics.Metric;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.Metrics;
import fulcrum.metrics.Unit;
import fulcrum.store.PersonId;
import fulcrum.store.Store;
import fulcrum.units.Figure;
import fulcrum.web.Rooms;
import fulcrum.web.frame.Frame;
import fulcrum.web.question.Address;
import fulcrum.web.question.FigureText;
import fulcrum.web.review.ReviewPage.Compared;
import fulcrum.web.review.ReviewPage.Link;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Figures, people and work of a review as people read them.
final class Wording {

    private static final Compared NOTHING = new Compared("", "", "");

    private final Frame frame;
    private final Store store;
    private final Metrics metrics;
    private final FigureText figures;
    private final Map<PersonId, String> names;
    private final MetricId goal;

    Wording(Rooms rooms, Frame frame, Store store, MetricId goal) {
        this.frame = frame;
        this.store = store;
        this.metrics = rooms.metrics(store);
        this.figures = new FigureText(store);
        this.goal = goal;
        this.names =
                rooms.people().all().stream()
                        .collect(
                                Collectors.toMap(
                                        one -> one.person().id(), one -> one.person().name()));
    }

    Frame frame() {
        return frame;
    }

    FigureText figures() {
        return figures;
    }

    Optional<Metric> metric(MetricId id) {
        return metrics.find(id);
    }

    Unit unit(MetricId id) {
        return metric(id).map(Metric::unit).orElse(Unit.COUNT);
    }

    String name(MetricId id) {
        return metrics.naming(frame.texts()).metric(id);
    }

    String person(Optional<PersonId> id) {
        return id.map(one -> names.getOrDefault(one, "")).orElse("");
    }

    String shown(MetricId id, Optional<BigDecimal> value) {
        return value.map(one -> figures.shown(unit(id), one)).orElse("–");
    }

    String shown(MetricId id, double value) {
        return figures.shown(unit(id), new BigDecimal(value, MathContext.DECIMAL32));
    }

    /// In the goal's unit, with its sign.
    String worth(double value) {
        return figures.signedEstimate(unit(goal), value);
    }

    String between(Size size) {
        return frame.say("web.effects.between", worth(size.low()), worth(size.high()));
    }

    /// A figure beside another of the same metric; nothing where one is not known.
    Compared compared(
            MetricId id, Optional<BigDecimal> now, Optional<BigDecimal> before, String with) {
        return metric(id)
                .flatMap(metric ->
                        now.isPresent() && before.isPresent()
                                ? Change.of(metric, Figure.of(before.get()), Figure.of(now.get()))
                                : Optional.empty())
                .map(change ->
                        new Compared(
                                figures.change(unit(id), change, frame),
                                FigureText.style(change),
                                with))
                .orElse(NOTHING);
    }

    Link action(int number, String title) {
        return new Link("#" + number + " " + title, to("/actions/" + number).toString());
    }

    Address to(String path) {
        return new Address(path, List.of()).with("store", store.id().value());
    }
}
