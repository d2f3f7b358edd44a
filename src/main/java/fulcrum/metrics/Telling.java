package fulcrum.metrics;

import fulcrum.units.Texts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Tells an explanation in sentences that a boss understands.
public final class Telling {

    /// A figure that moves by itself by less than this part of a change, such as rent, does not
    /// move.
    private static final double NO_NOISE = 1e-4;

    /// A part of a part is named where it makes up this much of it.
    private static final BigDecimal ABOVE_ALL = new BigDecimal("0.4");

    /// How a number is written for the reader, with its unit.
    @FunctionalInterface
    public interface Shown {
        String of(Unit unit, BigDecimal value);
    }

    private final Explanation explanation;
    private final Naming naming;
    private final Texts texts;
    private final TellingWords words;

    Telling(Explanation explanation, Naming naming, Texts texts, Shown shown) {
        this.explanation = explanation;
        this.naming = naming;
        this.texts = texts;
        this.words = new TellingWords(explanation, naming, texts, shown);
    }

    /// One sentence each: what happened, what the calendar did, what mattered most, what stood
    /// against it, and whether it needed a cause at all.
    public List<String> sentences() {
        var told = new ArrayList<>(course());
        noise().ifPresent(told::add);
        return told;
    }

    /// The same where somebody knows already that it needs a cause.
    public List<String> course() {
        var told = new ArrayList<String>();
        told.add(what());
        if (change().signum() != 0) {
            calendar().ifPresent(told::add);
            stockOuts().ifPresent(told::add);
            told.addAll(most());
            against().ifPresent(told::add);
        }
        return told;
    }

    private BigDecimal change() {
        return explanation.whole().contribution();
    }

    private String what() {
        var move = explanation.whole().move();
        var metric = explanation.metric().id();
        var name = naming.metric(metric);
        var before = words.shown(metric, move.before());
        var now = words.shown(metric, move.now());
        if (change().signum() == 0) {
            return texts.say("metrics.tell.same", name, now);
        }
        var size = words.amount(change().abs());
        var share =
                explanation
                        .change()
                        .share()
                        .map(part ->
                                texts.say("metrics.tell.share", TellingWords.percent(part.abs())))
                        .orElse("");
        return texts.say(
                change().signum() > 0 ? "metrics.tell.rose" : "metrics.tell.fell",
                name,
                size,
                share,
                before,
                now);
    }

    private Optional<String> calendar() {
        var told =
                explanation
                        .takenOut()
                        .filter(part -> part.subject() != Subject.Aspect.STOCK_OUTS)
                        .filter(words::isWorthTelling)
                        .toList();
        return told.isEmpty()
                ? Optional.empty()
                : Optional.of(texts.say("metrics.tell.calendar", words.listed(told, words::named)));
    }

    private Optional<String> stockOuts() {
        return explanation
                .takenOut()
                .filter(part -> part.subject() == Subject.Aspect.STOCK_OUTS)
                .filter(words::isWorthTelling)
                .findFirst()
                .map(part ->
                        texts.say(
                                part.contribution().signum() < 0
                                        ? "metrics.tell.stock-outs.more"
                                        : "metrics.tell.stock-outs.less",
                                words.amount(part.contribution().abs())));
    }

    private List<String> most() {
        var driving = parts(change().signum());
        boolean itself =
                driving.size() == 1
                        && driving.getFirst()
                                .subject()
                                .equals(new Subject.Of(explanation.metric().id()));
        if (driving.isEmpty() || itself) {
            return List.of();
        }
        var first = driving.getFirst();
        var others = driving.stream().skip(1).limit(2).filter(Part::isNamed).toList();
        var told = new ArrayList<String>();
        told.add(
                first.isNamed()
                        ? foremost(first)
                        : texts.say("metrics.tell.spread", words.moved(first)));
        if (!others.isEmpty()) {
            told.add(
                    first.isNamed()
                            ? texts.say("metrics.tell.also", words.listed(others, words::moved))
                            : texts.say("metrics.tell.largest", words.moved(others.getFirst())));
        }
        return told;
    }

    private String foremost(Part part) {
        return aboveAll(part)
                .map(inside ->
                        texts.say(
                                "metrics.tell.most-inside", words.moved(part), words.named(inside)))
                .orElseGet(() -> texts.say("metrics.tell.most", words.moved(part)));
    }

    private Optional<String> against() {
        var against = parts(-change().signum());
        return against.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        texts.say(
                                "metrics.tell.against",
                                words.listed(against.stream().limit(2).toList(), words::moved)));
    }

    /// Of what is left when calendar, season and missing goods are aside.
    private Optional<String> noise() {
        var beyond = explanation.beyondTakenOut();
        return explanation
                .noise()
                .filter(noise -> noise.usual() > NO_NOISE * change().abs().doubleValue())
                .map(noise -> {
                    var usual = words.amount(BigDecimal.valueOf(noise.usual()));
                    var chance = TellingWords.percent(BigDecimal.valueOf(noise.share(beyond)));
                    boolean holds = noise.holds(beyond);
                    if (explanation.takenOut().findAny().isEmpty()) {
                        return texts.say(
                                holds ? "metrics.tell.noise" : "metrics.tell.more-than-noise",
                                usual,
                                chance);
                    }
                    return texts.say(
                            holds ? "metrics.tell.rest-noise" : "metrics.tell.rest-more",
                            words.signed(beyond),
                            usual,
                            chance);
                });
    }

    /// Those that worked in one direction and are worth telling, the largest first.
    private List<Part> parts(int sign) {
        return explanation
                .left()
                .filter(part -> part.contribution().signum() == sign)
                .filter(words::isWorthTelling)
                .sorted(Comparator.comparing((Part part) -> part.contribution().abs()).reversed())
                .toList();
    }

    /// The part inside that makes up most of it, a metric or a member, not what is left over.
    private Optional<Part> aboveAll(Part part) {
        return part.parts().stream()
                .filter(Part::isNamed)
                .max(
                        Comparator.comparing(inside ->
                                inside.contribution()
                                        .multiply(
                                                BigDecimal.valueOf(part.contribution().signum()))))
                .filter(inside ->
                        inside.contribution().signum() == part.contribution().signum()
                                && inside.contribution()
                                                .abs()
                                                .compareTo(
                                                        part.contribution()
                                                                .abs()
                                                                .multiply(ABOVE_ALL))
                                        >= 0);
    }
}
