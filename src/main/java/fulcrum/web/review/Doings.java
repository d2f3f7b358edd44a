package fulcrum.web.review;

import fulcrum.effects.Size;
import fulcrum.metrics.MetricId;
import fulcrum.review.weekly.Aim;
import fulcrum.review.weekly.Draft;
import fulcrum.review.weekly.Review;
import fulcrum.review.weekly.Spent;
import fulcrum.review.weekly.Verdict;
import fulcrum.web.frame.Frame;
import fulcrum.web.frame.Written;
import fulcrum.web.question.FigureText;
import fulcrum.web.question.ResultMarks;
import fulcrum.web.review.ReviewPage.Done;
import fulcrum.web.review.ReviewPage.Link;
import fulcrum.web.review.ReviewPage.Note;
import fulcrum.web.review.ReviewPage.Step;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Where goals stand, what work did, and what comes next, as people read them.
record Doings(Frame frame, Wording words, Review review, Said said) {

    private static final double PERCENT = 100;

    ReviewPage.Aim aim(Aim one) {
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
                style(metric, one),
                one.told(),
                one.reckoned().stream().map(frame::say).toList());
    }

    /// What is nothing when it is written is neither good nor bad.
    private String style(MetricId metric, Aim.Because one) {
        double estimate = one.amount().estimate();
        var nothing = words.figures().estimated(words.unit(metric), 0);
        boolean isNothing =
                words.figures().estimated(words.unit(metric), Math.abs(estimate)).equals(nothing);
        return !one.told() || isNothing ? "" : estimate < 0 ? "worse down" : "better up";
    }

    private String signed(MetricId metric, double value) {
        return words.figures().signedEstimate(words.unit(metric), value);
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
        return Math.round(share * PERCENT) + " %";
    }

    Done done(Verdict one) {
        return new Done(
                one.action(),
                one.title(),
                words.person(one.owner()),
                ResultMarks.kind(one.result()),
                frame.say(one.result().said()),
                frame.say(one.told()),
                one.metric().map(words::name).orElse(""),
                one.share().map(Doings::share).orElse(""),
                one.worth().map(Size::estimate).map(words::worth).orElse(""),
                one.worth().map(words::between).orElse(""),
                one.firm(),
                one.worth().map(Size::estimate).orElse(0.0),
                words.to("/effects/" + one.action()).toString());
    }

    private static String share(Size size) {
        return FigureText.signedShare(size.estimate());
    }

    List<ReviewPage.Spent> spent() {
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

    Step step(Draft draft) {
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
