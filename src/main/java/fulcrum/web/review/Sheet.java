package fulcrum.web.review;

import fulcrum.effects.Reading;
import fulcrum.effects.Size;
import fulcrum.metrics.MetricId;
import fulcrum.review.weekly.Aim;
import fulcrum.review.weekly.Draft;
import fulcrum.review.weekly.FollowUp;
import fulcrum.review.weekly.Review;
import fulcrum.review.weekly.Spent;
import fulcrum.review.weekly.Verdict;
import fulcrum.store.Store;
import fulcrum.web.Rooms;
import fulcrum.web.frame.Frame;
import fulcrum.web.frame.Written;
import fulcrum.web.question.ResultMarks;
import fulcrum.web.review.ReviewPage.Body;
import fulcrum.web.review.ReviewPage.Compared;
import fulcrum.web.review.ReviewPage.Done;
import fulcrum.web.review.ReviewPage.Exceptional;
import fulcrum.web.review.ReviewPage.Follow;
import fulcrum.web.review.ReviewPage.Link;
import fulcrum.web.review.ReviewPage.Note;
import fulcrum.web.review.ReviewPage.Step;
import fulcrum.web.review.ReviewPage.Tile;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        return new Body(
                words.name(review.goal()),
                tiles(),
                restated(),
                review.exceptions().stream().map(one -> exceptional(one, lines)).toList(),
                rooms.reviews().followUps(store.id(), review.monday()).stream()
                        .map(this::follow)
                        .toList(),
                lines.rows(),
                review.aims().stream().map(this::aim).toList(),
                review.verdicts().stream().map(this::done).toList(),
                spent(),
                review.drafts().stream().map(this::step).toList(),
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
                        Collectors.groupingBy(
                                Verdict::result, java.util.TreeMap::new, Collectors.counting()))
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
                one.told().in(frame.texts().locale()),
                one.causes().stream().map(frame::say).map(Sheet::begun).toList(),
                one.festivals().stream().map(frame::say).collect(Collectors.joining(", ")),
                one.actions().stream().map(said::action).toList(),
                words.to("/explain")
                        .with("m", metric)
                        .days(review.days())
                        .with("versus", one.versus())
                        .toString(),
                said.about(metric.value()));
    }

    /// A sentence that stands by itself.
    private static String begun(String sentence) {
        int first = sentence.offsetByCodePoints(0, Math.min(1, sentence.length()));
        return sentence.substring(0, first).toUpperCase(java.util.Locale.ROOT)
                + sentence.substring(first);
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

    private ReviewPage.Aim aim(Aim one) {
        var metric = one.metric();
        var odds = one.odds().isPresent() ? percent(one.odds().getAsDouble()) : "";
        return new ReviewPage.Aim(
                words.name(metric),
                words.shown(metric, Optional.of(one.value())),
                Written.period(one.period()),
                frame.say(one.state().said()),
                style(one.state()),
                one.expected().isPresent() ? words.shown(metric, one.expected().getAsDouble()) : "",
                one.before().isPresent()
                        ? frame.say("web.review.odds", odds, percent(one.before().getAsDouble()))
                        : odds,
                one.week().target().isPresent() || one.week().actual().isPresent()
                        ? words.shown(metric, one.week().actual())
                                + " / "
                                + words.shown(metric, one.week().target())
                        : "",
                one.rate().isPresent() ? words.shown(metric, one.rate().getAsDouble()) : "",
                words.to("/goal").toString(),
                one.why().stream().map(why -> why(metric, why)).toList());
    }

    private ReviewPage.Why why(MetricId metric, Aim.Because one) {
        var size = one.amount();
        return new ReviewPage.Why(
                frame.say(one.cause().said()),
                one.told() ? signed(metric, size.estimate()) : "–",
                one.told()
                        ? frame.say(
                                "web.effects.between",
                                signed(metric, size.low()),
                                signed(metric, size.high()))
                        : "",
                one.worth().isPresent() ? words.worth(one.worth().getAsDouble()) : "",
                size.estimate() < 0,
                one.told(),
                one.reckoned().stream().map(frame::say).toList());
    }

    private String signed(MetricId metric, double value) {
        var written = words.figures().estimated(words.unit(metric), value);
        return value > 0 ? "+" + written : written;
    }

    private static String style(Aim.State state) {
        return switch (state) {
            case REACHED, ON_TRACK -> "better";
            case MISSED -> "worse";
            case IN_DOUBT -> "unsure";
            case UNKNOWN -> "";
        };
    }

    private static String percent(double share) {
        return Math.round(share * 100) + " %";
    }

    private Done done(Verdict one) {
        return new Done(
                one.action(),
                one.title(),
                words.person(one.owner()),
                ResultMarks.kind(one.result()),
                frame.say(one.result().said()),
                frame.say(one.told()),
                one.metric().map(words::name).orElse(""),
                one.share().map(Sheet::share).orElse(""),
                one.worth().map(Size::estimate).map(words::worth).orElse(""),
                one.worth().map(words::between).orElse(""),
                one.firm(),
                one.worth().map(Size::estimate).orElse(0.0),
                words.to("/effects/" + one.action()).toString());
    }

    private static String share(Size size) {
        var written =
                Written.decimal(new BigDecimal(size.estimate() * 100, MathContext.DECIMAL32), 1);
        return (size.estimate() > 0 ? "+" : "") + written + " %";
    }

    private List<ReviewPage.Spent> spent() {
        var marks = new ResultMarks(frame);
        double longest =
                review.hours().stream()
                        .mapToDouble(one -> one.hours().total().doubleValue())
                        .reduce(Double.MIN_NORMAL, Math::max);
        var all =
                review.hours().stream()
                        .limit(1)
                        .map(one -> spent(frame.say("web.review.everybody"), one, marks, longest));
        var each =
                review.hours().stream()
                        .skip(1)
                        .map(one ->
                                spent(
                                        one.person().isPresent()
                                                ? words.person(one.person())
                                                : frame.say("web.actions.nobody"),
                                        one,
                                        marks,
                                        longest));
        return Stream.concat(all, each).toList();
    }

    private static ReviewPage.Spent spent(
            String name, Spent one, ResultMarks marks, double longest) {
        return new ReviewPage.Spent(
                name, marks.hours(one.hours().total()), marks.stack(one.hours(), longest));
    }

    private Step step(Draft draft) {
        var answer = said.answer(draft.key());
        return new Step(
                draft.key(),
                frame.say(draft.kind().said()),
                frame.say(draft.head()),
                frame.say(draft.reason()),
                draft.worth().isPresent()
                        ? frame.say("web.today.a-week", words.worth(draft.worth().getAsDouble()))
                        : "",
                draft.worth().orElse(0) < 0,
                about(draft),
                answer.map(Note::kind)
                        .map(kind -> kind + ", " + answer.map(Note::who).orElse(""))
                        .orElse(""),
                answer.flatMap(Note::action));
    }

    private Optional<Link> about(Draft draft) {
        if (draft.action().isPresent()) {
            return Optional.of(
                    new Link(
                            frame.say("web.today.effect"),
                            words.to("/effects/" + draft.action().getAsInt()).toString()));
        }
        if (draft.lever().isPresent()) {
            return Optional.of(
                    new Link(
                            frame.say("web.levers.one"),
                            words.to("/levers/" + draft.lever().getAsInt()).toString()));
        }
        return draft.metric().map(metric -> new Link(frame.say("web.today.why"), explain(metric)));
    }

    private String explain(MetricId metric) {
        return words.to("/explain").with("m", metric).days(review.days()).toString();
    }
}
