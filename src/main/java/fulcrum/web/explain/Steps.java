package fulcrum.web.explain;

import fulcrum.metrics.Explanation;
import fulcrum.metrics.Naming;
import fulcrum.metrics.Part;
import fulcrum.metrics.Subject;
import fulcrum.metrics.Value;
import fulcrum.units.Figure;
import fulcrum.web.drawing.Waterfall;
import fulcrum.web.drawing.Waterfall.Kind;
import fulcrum.web.drawing.Waterfall.Step;
import fulcrum.web.drawing.Within;
import fulcrum.web.explain.ExplainPage.Causeless;
import fulcrum.web.explain.ExplainPage.Noise;
import fulcrum.web.frame.Frame;
import fulcrum.web.frame.Written;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Draws a change: from before to now, by prices, and beside what happens by itself.
final class Steps {

    private final AskedChange asked;
    private final Explanation explanation;
    private final Frame frame;
    private final Naming naming;
    private final Amounts amounts;

    Steps(AskedChange asked, Explanation explanation, Frame frame, Naming naming, Amounts amounts) {
        this.asked = asked;
        this.explanation = explanation;
        this.frame = frame;
        this.naming = naming;
        this.amounts = amounts;
    }

    /// @param link where a part leads
    Waterfall fall(Function<Part, Optional<String>> link) {
        var move = explanation.whole().move();
        var steps = new ArrayList<Step>();
        steps.add(sum(Written.period(asked.before()), number(move.before())));
        explanation.whole().parts().forEach(part -> steps.add(step(part, link.apply(part))));
        steps.add(sum(Written.period(asked.period()), number(move.now())));
        return Waterfall.of(steps);
    }

    /// Of the change alone; what did nothing is left out.
    Optional<Waterfall> prices() {
        var steps = new ArrayList<Step>();
        explanation.prices().stream()
                .filter(part -> part.contribution().signum() != 0)
                .forEach(part -> steps.add(step(part, Optional.empty())));
        if (steps.isEmpty()) {
            return Optional.empty();
        }
        var change = explanation.whole().contribution();
        steps.add(
                new Step(
                        frame.say("web.explain.together"),
                        amounts.signed(change),
                        change.doubleValue(),
                        Kind.SUM));
        return Optional.of(Waterfall.of(steps));
    }

    private Step sum(String label, BigDecimal figure) {
        return new Step(label, amounts.figure(figure), figure.doubleValue(), Kind.SUM);
    }

    private Step step(Part part, Optional<String> link) {
        var added = part.contribution();
        return new Step(
                naming.subject(part.subject()),
                amounts.signed(added),
                added.doubleValue(),
                amounts.kind(added),
                link);
    }

    private static BigDecimal number(Optional<Value> value) {
        return value.isPresent() && value.get().figure() instanceof Figure.Known(var known)
                ? known
                : BigDecimal.ZERO;
    }

    Causeless causeless() {
        return new Causeless(calendar(), noise());
    }

    private List<ExplainPage.Step> calendar() {
        return explanation.whole().parts().stream()
                .flatMap(part ->
                        part.subject() instanceof Subject.Aspect aspect
                                ? words(aspect)
                                        .map(words ->
                                                new ExplainPage.Step(
                                                        naming.subject(aspect),
                                                        words,
                                                        amounts.of(part.contribution())))
                                        .stream()
                                : java.util.stream.Stream.of())
                .toList();
    }

    private Optional<String> words(Subject.Aspect aspect) {
        return switch (aspect) {
            case DAYS ->
                    Optional.of(
                            frame.say(
                                    "web.explain.calendar.days",
                                    asked.before().days(),
                                    asked.period().days()));
            case WEEKDAYS -> Optional.of(frame.say("web.explain.calendar.weekdays"));
            case FESTIVALS -> Optional.of(frame.say("web.explain.calendar.festivals"));
            case SEASON -> Optional.of(frame.say("web.explain.calendar.season"));
            case STOCK_OUTS -> Optional.of(frame.say("web.explain.calendar.stock-outs"));
            case RATE, MIX, PRICE, VOLUME, ASSORTMENT, ARRIVED, GONE, BESIDE -> Optional.empty();
        };
    }

    private Optional<Noise> noise() {
        var beyond = explanation.beyondTakenOut();
        return explanation
                .noise()
                .filter(noise -> noise.usual() > 0)
                .map(noise -> {
                    var usual = unbroken(BigDecimal.valueOf(noise.usual())).substring(1);
                    return new Noise(
                            noise.holds(beyond)
                                    ? frame.say(
                                            "web.explain.noise.within",
                                            usual,
                                            noise.weeks(),
                                            unbroken(beyond))
                                    : frame.say(
                                            "web.explain.noise.beyond",
                                            usual,
                                            noise.weeks(),
                                            unbroken(beyond)),
                            Within.of(beyond.doubleValue(), noise.usual()),
                            frame.say("web.explain.noise.label", amounts.signed(beyond), usual));
                });
    }

    private String unbroken(BigDecimal added) {
        return Amounts.unbroken(amounts.signed(added));
    }
}
