package fulcrum.web.explain;

import fulcrum.metrics.Explained;
import fulcrum.metrics.Explanation;
import fulcrum.metrics.Metrics;
import fulcrum.store.Festivals;
import fulcrum.units.Period;
import fulcrum.web.explain.ExplainPage.Link;
import fulcrum.web.explain.ExplainPage.Parts;
import fulcrum.web.explain.ExplainPage.Silent;
import fulcrum.web.explain.ExplainPage.Sum;
import fulcrum.web.explain.ExplainPage.Told;
import fulcrum.web.frame.Frame;
import fulcrum.web.frame.Place;
import fulcrum.web.frame.Written;
import fulcrum.web.question.FigureText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Lays out the answer to the question why a figure changed.
final class Answering {

    private final AskedChange asked;
    private final Frame frame;
    private final Metrics metrics;
    private final Choices choices;

    Answering(AskedChange asked, Frame frame, Metrics metrics, Choices choices) {
        this.asked = asked;
        this.frame = frame;
        this.metrics = metrics;
        this.choices = choices;
    }

    /// @param facts first and last day of all facts
    /// @param comparable the latest days that can be compared
    ExplainPage.Answer answer(Optional<Period> facts, Period comparable) {
        if (facts.isEmpty()) {
            return new Silent(frame.say("web.explain.no-facts"), List.of(toData()));
        }
        return switch (metrics.explain(asked.question(), Festivals.of(asked.store()))) {
            case Explained.Refused(var why) -> new Silent(frame.say(why), ways(comparable));
            case Explanation explanation -> told(explanation);
        };
    }

    private Link toData() {
        return new Link(frame.say("web.explain.to-data"), frame.link(Place.DATA));
    }

    private List<Link> ways(Period comparable) {
        var ways = new ArrayList<Link>();
        ways.add(toData());
        if (!comparable.equals(asked.period())) {
            ways.add(
                    new Link(
                            frame.say("web.explain.to-comparable", Written.period(comparable)),
                            asked.over(comparable).link("/explain")));
        }
        return ways;
    }

    private Told told(Explanation explanation) {
        var text = new FigureText(asked.store());
        var amounts = new Amounts(explanation.metric(), text, frame);
        var rows = new PartRows(asked, explanation, frame, metrics);
        var steps =
                new Steps(
                        asked,
                        explanation,
                        frame,
                        metrics.naming(frame.texts(), asked.store().id()),
                        amounts);
        var laid = rows.rows();
        return new Told(
                metrics.telling(
                                explanation,
                                frame.texts(),
                                (unit, value) -> Amounts.unbroken(text.shown(unit, value)))
                        .sentences(),
                new Sum(
                        laid.getFirst().added(),
                        explanation
                                .change()
                                .share()
                                .map(share ->
                                        Written.decimal(share.abs().movePointRight(2), 1) + " %"),
                        laid.getFirst().before().text(),
                        laid.getFirst().now().text()),
                steps.fall(rows::deeper),
                asked.link("/explain/causes"),
                new Parts(laid, rows.methods(), choices.cuts(), Written.period(asked.period())),
                steps.prices(),
                steps.causeless(),
                explanation.notes().stream().map(frame::say).toList(),
                asked.link("/explain/export"));
    }
}
