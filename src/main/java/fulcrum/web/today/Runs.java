package fulcrum.web.today;

import fulcrum.metrics.Change;
import fulcrum.metrics.FigureQuestion;
import fulcrum.metrics.Metric;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.Reading;
import fulcrum.store.Store;
import fulcrum.units.Figure;
import fulcrum.units.Grain;
import fulcrum.units.Period;
import fulcrum.units.Said;
import fulcrum.web.Rooms;
import fulcrum.web.frame.Frame;
import fulcrum.web.question.Address;
import fulcrum.web.question.FigureText;
import fulcrum.web.today.TodayPage.Running;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The last known day beside the same weekday before it.
final class Runs {

    private static final List<MetricId> SHOWN =
            List.of(
                    new MetricId("paid"),
                    new MetricId("orders"),
                    new MetricId("visitors"),
                    new MetricId("conversion"),
                    new MetricId("ad_cost"));

    private final Rooms rooms;
    private final Frame frame;
    private final Store store;

    Runs(Rooms rooms, Frame frame, Store store) {
        this.rooms = rooms;
        this.frame = frame;
        this.store = store;
    }

    List<Running> of(LocalDate day) {
        return SHOWN.stream().flatMap(metric -> running(metric, day).stream()).toList();
    }

    private Optional<Running> running(MetricId id, LocalDate day) {
        return rooms.metrics(store)
                .find(id)
                .flatMap(metric ->
                        figure(id, day) instanceof Figure.Known known
                                ? Optional.of(running(metric, known, day))
                                : Optional.empty());
    }

    private Running running(Metric metric, Figure.Known now, LocalDate day) {
        var change = Change.of(metric, figure(metric.id(), day.minusWeeks(1)), now);
        var text = new FigureText(store);
        return new Running(
                metric.name().in(frame.texts().locale()),
                text.shown(metric.unit(), now.value()),
                change.map(one -> text.change(metric.unit(), one, frame)).orElse(""),
                change.map(FigureText::style).orElse(""),
                new Address("/figures", List.of())
                        .with("store", store.id().value())
                        .with("m", metric.id())
                        .days(Period.ofDay(day))
                        .toString(),
                rooms.metrics(store)
                        .provisionalFrom(store.id(), metric.id(), Period.ofDay(day))
                        .isPresent());
    }

    private Figure figure(MetricId metric, LocalDate day) {
        var question =
                FigureQuestion.of(store.id(), List.of(metric), Period.ofDay(day), Grain.TOTAL);
        return rooms.metrics(store).read(question) instanceof Reading reading
                        && !reading.lines().isEmpty()
                ? reading.lines().getFirst().values().getFirst().figure()
                : Figure.unknown(Said.of("web.unknown"));
    }
}
