package fulcrum.web.review;

import fulcrum.effects.Reading;
import fulcrum.review.weekly.FollowUp;
import fulcrum.review.weekly.Review;
import fulcrum.review.weekly.Verdict;
import fulcrum.store.Store;
import fulcrum.web.Rooms;
import fulcrum.web.frame.Frame;
import fulcrum.web.question.ResultMarks;
import fulcrum.web.review.ReviewPage.Body;
import fulcrum.web.review.ReviewPage.Compared;
import fulcrum.web.review.ReviewPage.Exceptional;
import fulcrum.web.review.ReviewPage.Follow;
import fulcrum.web.review.ReviewPage.Tile;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Lays a review out for people.
final class Sheet {

    private final Rooms rooms;
    private final Frame frame;
    private final Store store;
    private final Review review;
    private final Wording words;
    private final Said said;

    Sheet(Rooms rooms, Frame frame, Store store, Review review) {
        this.rooms = rooms;
        this.frame = frame;
        this.store = store;
        this.review = review;
        this.words = new Wording(rooms, frame, store, review.goal());
        this.said = new Said(rooms, words, store, review);
    }

    Body body() {
        var lines = new Lines(words, review);
        var doings = new Doings(frame, words, review, said);
        return new Body(
                words.name(review.goal()),
                tiles(),
                restated(),
                review.exceptions().stream().map(one -> exceptional(one, lines)).toList(),
                rooms.reviews().followUps(store.id(), review.monday()).stream()
                        .map(this::follow)
                        .toList(),
                lines.rows(),
                review.aims().stream().map(doings::aim).toList(),
                review.verdicts().stream().map(doings::done).toList(),
                doings.spent(),
                review.drafts().stream().map(doings::step).toList(),
                said.about(""));
    }

    private List<Tile> tiles() {
        var tiles = new ArrayList<Tile>();
        review.line(review.goal())
                .ifPresent(line ->
                        tiles.add(
                                new Tile(
                                        words.name(line.metric()),
                                        words.shown(line.metric(), line.week()),
                                        Stream.of(
                                                        beside(
                                                                line.weeksAgo(1),
                                                                line.week(),
                                                                "web.review.prior"),
                                                        beside(
                                                                line.yearAgo(),
                                                                line.week(),
                                                                "web.review.year"),
                                                        beside(
                                                                line.target(),
                                                                line.week(),
                                                                "web.review.target"))
                                                .filter(one -> !one.change().isEmpty())
                                                .toList())));
        tiles.add(
                new Tile(
                        frame.say("web.review.exceptions"),
                        String.valueOf(review.exceptions().size()),
                        List.of(
                                new Compared(
                                        frame.say("web.review.of-figures", review.lines().size()),
                                        "quiet",
                                        ""))));
        tiles.add(
                new Tile(
                        frame.say("web.review.verdicts"),
                        String.valueOf(review.verdicts().size()),
                        verdicts()));
        review.hours().stream()
                .findFirst()
                .ifPresent(all ->
                        tiles.add(
                                new Tile(
                                        frame.say("web.review.hours"),
                                        new ResultMarks(frame).hours(all.hours().total()),
                                        List.of())));
        return tiles;
    }

    private Compared beside(Optional<BigDecimal> before, Optional<BigDecimal> now, String with) {
        return words.compared(review.goal(), now, before, frame.say(with));
    }

    private List<Compared> verdicts() {
        return review.verdicts().stream()
                .collect(
                        Collectors.groupingBy(Verdict::result, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(one ->
                        new Compared(
                                one.getValue() + " " + frame.say(one.getKey().said()), "quiet", ""))
                .toList();
    }

    private List<String> restated() {
        var imports = rooms.imports().history(store.id());
        return rooms.reviews().restated(store, review.monday(), imports).stream()
                .map(one ->
                        frame.say(
                                "web.review.restated.line",
                                words.name(one.metric()),
                                words.shown(one.metric(), Optional.of(one.was()))
                                        + " → "
                                        + words.shown(one.metric(), one.now()),
                                imports.stream()
                                        .filter(entry -> one.by().contains(entry.id()))
                                        .map(entry -> String.valueOf(entry.sequence()))
                                        .collect(Collectors.joining(", "))))
                .toList();
    }

    private Exceptional exceptional(fulcrum.review.weekly.Exceptional one, Lines lines) {
        var metric = one.metric();
        var line = review.line(metric).orElseThrow();
        return new Exceptional(
                metric.value(),
                words.name(metric),
                words.shown(metric, line.week()),
                frame.say(
                        "web.review.usual",
                        words.shown(metric, one.low()),
                        words.shown(metric, one.high())),
                one.stake().isPresent() ? words.worth(one.stake().getAsDouble()) : "",
                one.stake().orElse(0) < 0,
                lines.year(line, one.low(), one.high()),
                one.told().stream().map(told -> told.in(frame.texts().locale())).toList(),
                one.causes().stream().map(frame.texts()::sentence).toList(),
                one.festivals().stream().map(frame::say).collect(Collectors.joining(", ")),
                one.actions().stream().map(said::action).toList(),
                words.to("/explain")
                        .with("m", metric)
                        .days(review.days())
                        .with("versus", one.versus())
                        .toString(),
                said.about(metric.value()));
    }

    private Follow follow(FollowUp one) {
        var state =
                one.reading()
                        .map(Reading::result)
                        .map(result -> frame.say(result.said()))
                        .or(() -> one.action().map(action -> frame.say(action.status().said())))
                        .orElse("");
        var text = one.note().words();
        return new Follow(
                text.isEmpty() ? one.action().map(a -> a.plan().title()).orElse("") : text,
                one.note().by(),
                state,
                one.action()
                        .map(action -> words.action(action.id().number(), action.plan().title())));
    }
}
