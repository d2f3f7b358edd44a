package fulcrum.metrics;

import fulcrum.units.Figure;
import fulcrum.units.Texts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Tells an explanation in sentences that a boss understands.
public final class Telling {

    /// A part that is less than this of the change is not told.
    private static final BigDecimal WORTH_TELLING = new BigDecimal("0.1");

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
    private final Shown shown;

    Telling(Explanation explanation, Naming naming, Texts texts, Shown shown) {
        this.explanation = explanation;
        this.naming = naming;
        this.texts = texts;
        this.shown = shown;
    }

    /// One sentence each: what happened, what the calendar did, what mattered most, what stood
    /// against it, and whether it needed a cause at all.
    public List<String> sentences() {
        var told = new ArrayList<String>();
        told.add(what());
        if (change().signum() != 0) {
            calendar().ifPresent(told::add);
            stockOuts().ifPresent(told::add);
            told.addAll(most());
            against().ifPresent(told::add);
        }
        noise().ifPresent(told::add);
        return told;
    }

    private BigDecimal change() {
        return explanation.whole().contribution();
    }

    private String what() {
        var move = explanation.whole().move();
        var metric = explanation.metric().id();
        var name = naming.metric(metric);
        var before = shown(metric, move.before());
        var now = shown(metric, move.now());
        if (change().signum() == 0) {
            return texts.say("metrics.tell.same", name, now);
        }
        var size = amount(change().abs());
        var share =
                explanation
                        .change()
                        .share()
                        .map(part -> texts.say("metrics.tell.share", percent(part.abs())))
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
                        .filter(this::isWorthTelling)
                        .toList();
        return told.isEmpty()
                ? Optional.empty()
                : Optional.of(texts.say("metrics.tell.calendar", listed(told, this::named)));
    }

    private Optional<String> stockOuts() {
        return explanation
                .takenOut()
                .filter(part -> part.subject() == Subject.Aspect.STOCK_OUTS)
                .filter(this::isWorthTelling)
                .findFirst()
                .map(part ->
                        texts.say(
                                part.contribution().signum() < 0
                                        ? "metrics.tell.stock-outs.more"
                                        : "metrics.tell.stock-outs.less",
                                amount(part.contribution().abs())));
    }

    private List<String> most() {
        var driving = parts(change().signum());
        if (driving.isEmpty()) {
            return List.of();
        }
        var first = driving.getFirst();
        var others = driving.stream().skip(1).limit(2).filter(Part::isNamed).toList();
        var told = new ArrayList<String>();
        told.add(
                first.isNamed() ? foremost(first) : texts.say("metrics.tell.spread", moved(first)));
        if (!others.isEmpty()) {
            told.add(
                    first.isNamed()
                            ? texts.say("metrics.tell.also", listed(others, this::moved))
                            : texts.say("metrics.tell.largest", moved(others.getFirst())));
        }
        return told;
    }

    private String foremost(Part part) {
        return aboveAll(part)
                .map(inside -> texts.say("metrics.tell.most-inside", moved(part), named(inside)))
                .orElseGet(() -> texts.say("metrics.tell.most", moved(part)));
    }

    private Optional<String> against() {
        var against = parts(-change().signum());
        return against.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        texts.say(
                                "metrics.tell.against",
                                listed(against.stream().limit(2).toList(), this::moved)));
    }

    private Optional<String> noise() {
        var beyond = explanation.beyondTakenOut();
        return explanation
                .noise()
                .filter(noise -> noise.usual() > 0)
                .map(noise ->
                        texts.say(
                                noise.holds(beyond)
                                        ? "metrics.tell.noise"
                                        : "metrics.tell.more-than-noise",
                                amount(BigDecimal.valueOf(noise.usual())),
                                percent(BigDecimal.valueOf(noise.share(beyond)))));
    }

    /// Those that worked in one direction and are worth telling, the largest first.
    private List<Part> parts(int sign) {
        return explanation
                .left()
                .filter(part -> part.contribution().signum() == sign)
                .filter(this::isWorthTelling)
                .sorted(Comparator.comparing((Part part) -> part.contribution().abs()).reversed())
                .toList();
    }

    private boolean isWorthTelling(Part part) {
        var size =
                explanation.whole().parts().stream()
                        .map(one -> one.contribution().abs())
                        .reduce(BigDecimal.ZERO, BigDecimal::max)
                        .min(change().abs().max(BigDecimal.ONE.movePointLeft(9)));
        return part.contribution().abs().compareTo(size.multiply(WORTH_TELLING)) >= 0;
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

    /// `visitors (−9,000.00)`.
    private String named(Part part) {
        return texts.say(
                "metrics.tell.part", naming.inWords(part.subject()), signed(part.contribution()));
    }

    /// `visitors (−9,000.00, from 12,000 to 10,000)`.
    private String moved(Part part) {
        var move = part.move();
        return part.subject() instanceof Subject.Of
                        && move.before().isPresent()
                        && move.now().isPresent()
                ? texts.say(
                        "metrics.tell.part-moved",
                        naming.inWords(part.subject()),
                        signed(part.contribution()),
                        shown(part.metric(), move.before()),
                        shown(part.metric(), move.now()))
                : named(part);
    }

    private String signed(BigDecimal contribution) {
        return (contribution.signum() > 0 ? "+" : contribution.signum() < 0 ? "−" : "")
                + amount(contribution.abs());
    }

    /// In the unit of the metric that is explained; of a share, points.
    private String amount(BigDecimal value) {
        return explanation.metric().unit() == Unit.SHARE
                ? texts.say(
                        "metrics.tell.points",
                        String.format(Locale.ROOT, "%.2f", value.movePointRight(2)))
                : shown.of(explanation.metric().unit(), value);
    }

    private String shown(MetricId metric, Optional<Value> value) {
        var unit = naming.unit(metric).orElse(explanation.metric().unit());
        return value.map(Value::figure)
                .map(figure ->
                        figure instanceof Figure.Known(var number) ? shown.of(unit, number) : "")
                .orElse("");
    }

    private static String percent(BigDecimal share) {
        return String.format(Locale.ROOT, "%.1f %%", share.movePointRight(2));
    }

    private String listed(List<Part> parts, Function<Part, String> told) {
        return parts.stream().map(told).collect(Collectors.joining(texts.say("metrics.tell.and")));
    }
}
