package fulcrum.web.levers;

import fulcrum.actions.ActionId;
import fulcrum.actions.Link;
import fulcrum.effects.Reading;
import fulcrum.effects.Size;
import fulcrum.leverage.Lever;
import fulcrum.leverage.Play;
import fulcrum.leverage.Track;
import fulcrum.metrics.Metric;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.Metrics;
import fulcrum.metrics.Unit;
import fulcrum.store.Store;
import fulcrum.web.Rooms;
import fulcrum.web.drawing.Whiskers;
import fulcrum.web.drawing.Whiskers.Span;
import fulcrum.web.frame.Frame;
import fulcrum.web.frame.Written;
import fulcrum.web.levers.LeverPage.Fields;
import fulcrum.web.levers.LeverPage.Use;
import fulcrum.web.levers.LeverPage.Version;
import fulcrum.web.levers.LeversPage.Row;
import fulcrum.web.question.Address;
import fulcrum.web.question.FigureText;
import fulcrum.web.question.Option;
import fulcrum.web.question.ResultMarks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Levers as people read them.
final class LeverText {

    private static final double PERCENT = 100;

    private final Rooms rooms;
    private final Frame frame;
    private final Store store;
    private final Metrics metrics;
    private final MetricId goal;

    LeverText(Rooms rooms, Frame frame, Store store) {
        this.rooms = rooms;
        this.frame = frame;
        this.store = store;
        this.metrics = rooms.metrics(store);
        this.goal = rooms.effects().goal(store);
    }

    LeversPage list() {
        var tracks = rooms.levers().tracks(store);
        var whiskers =
                Whiskers.of(
                        tracks.stream()
                                .map(one ->
                                        one.next()
                                                .map(size ->
                                                        new Span(
                                                                size.low(),
                                                                size.estimate(),
                                                                size.high())))
                                .toList());
        var rows = new ArrayList<Row>();
        var aside = new ArrayList<Row>();
        for (int i = 0; i < tracks.size(); i++) {
            var row = row(tracks.get(i), whiskers.of().get(i));
            (tracks.get(i).lever().kept() ? rows : aside).add(row);
        }
        return new LeversPage(store.id().value(), name(goal), whiskers.zero(), rows, aside);
    }

    private Row row(Track track, Optional<Whiskers.Whisker> whisker) {
        var lever = track.lever();
        return new Row(
                lever.id().number(),
                lever.play().name(),
                frame.say(lever.play().link().said()),
                lever.play().metric().map(this::name).orElse(""),
                kind(track.standing()),
                frame.say(track.standing().said()),
                track.uses().size(),
                track.next().map(LeverText::share).orElse(""),
                whisker,
                track.worth().map(Size::estimate).map(this::worth).orElse(""),
                track.perHour().isPresent() ? worth(track.perHour().getAsDouble()) : "",
                track.perHour().orElse(0),
                at(lever));
    }

    private static String kind(Track.Standing standing) {
        return switch (standing) {
            case PROVEN -> "better";
            case OPEN -> "unsure";
            case FAILED -> "none";
            case UNTRIED -> "early";
        };
    }

    LeverPage one(Lever lever, List<String> faults, Optional<Play> written) {
        var play = written.orElse(lever.play());
        return new LeverPage(
                store.id().value(),
                Optional.of(lever.id().number()),
                "",
                lever.version(),
                lever.kept(),
                fields(play),
                links(play),
                metrics(play),
                Optional.of(past(rooms.levers().track(store, lever))),
                rooms.levers().versions(lever.id()).stream().map(this::version).toList(),
                faults);
    }

    LeverPage fresh(Play play, String from, List<String> faults) {
        return new LeverPage(
                store.id().value(),
                Optional.empty(),
                from,
                0,
                true,
                fields(play),
                links(play),
                metrics(play),
                Optional.empty(),
                List.of(),
                faults);
    }

    private static Fields fields(Play play) {
        return new Fields(
                play.name(),
                play.trigger(),
                play.preconditions(),
                play.steps(),
                play.risk(),
                play.unlocks(),
                play.hours().toPlainString(),
                play.coins().toPlainString(),
                String.valueOf(play.days()));
    }

    private List<Option> links(Play play) {
        return Arrays.stream(Link.values())
                .map(link -> Option.of(link.word(), frame.say(link.said()), link == play.link()))
                .toList();
    }

    private List<Option> metrics(Play play) {
        var options = new ArrayList<Option>();
        options.add(Option.of("", frame.say("web.levers.no-metric"), play.metric().isEmpty()));
        metrics.all().stream()
                .map(Metric::id)
                .map(id -> Option.of(id.value(), name(id), play.metric().equals(Optional.of(id))))
                .forEach(options::add);
        return options;
    }

    private LeverPage.Past past(Track track) {
        return new LeverPage.Past(
                kind(track.standing()),
                frame.say(track.standing().said()),
                track.next().map(LeverText::share).orElse(""),
                track.next()
                        .map(size ->
                                frame.say(
                                        "web.effects.between",
                                        FigureText.signedShare(size.low()),
                                        FigureText.signedShare(size.high())))
                        .orElse(""),
                track.positive().isPresent()
                        ? Math.round(track.positive().getAsDouble() * PERCENT) + " %"
                        : "",
                track.worth().map(Size::estimate).map(this::worth).orElse(""),
                track.perHour().isPresent() ? worth(track.perHour().getAsDouble()) : "",
                track.uses().stream().map(this::use).toList());
    }

    private Use use(Track.Use use) {
        var measured = use.reading().flatMap(Reading::measured);
        return new Use(
                title(use.action()),
                use.reading().map(Reading::result).map(ResultMarks::kind).orElse("early"),
                use.reading()
                        .map(Reading::result)
                        .map(result -> frame.say(result.said()))
                        .orElseGet(() -> frame.say("web.levers.not-read")),
                measured.map(Reading.Measured::share).map(LeverText::share).orElse(""),
                measured.flatMap(Reading.Measured::worth)
                        .map(Size::estimate)
                        .map(this::worth)
                        .orElse(""),
                to("/effects/" + use.action().number()).toString());
    }

    private String title(ActionId id) {
        return id
                + " "
                + rooms.work().actions().find(id).map(action -> action.plan().title()).orElse("");
    }

    private Version version(Lever lever) {
        return new Version(
                lever.play().name()
                        + (lever.kept() ? "" : " (" + frame.say("web.levers.aside") + ")")
                        + (lever.last().why().isEmpty() ? "" : ": " + lever.last().why()),
                lever.last().by() + ", " + Written.moment(lever.last().at(), store.zone()));
    }

    private static String share(Size size) {
        return FigureText.signedShare(size.estimate());
    }

    private String worth(double value) {
        var unit = metrics.find(goal).map(Metric::unit).orElse(Unit.COUNT);
        return new FigureText(store).signedEstimate(unit, value);
    }

    private String name(MetricId metric) {
        return metrics.naming(frame.texts()).metric(metric);
    }

    String at(Lever lever) {
        return to("/levers/" + lever.id().number()).toString();
    }

    private Address to(String path) {
        return new Address(path, List.of()).with("store", store.id().value());
    }
}
