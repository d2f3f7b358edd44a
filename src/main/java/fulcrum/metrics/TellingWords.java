package fulcrum.metrics;

import fulcrum.units.Figure;
import fulcrum.units.Texts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// Parts of an explanation and their sizes, in words.
record TellingWords(Explanation explanation, Naming naming, Texts texts, Telling.Shown writing) {

    /// A part that is less than this of the change is not told.
    private static final BigDecimal WORTH_TELLING = new BigDecimal("0.1");

    boolean isWorthTelling(Part part) {
        var size =
                explanation.whole().parts().stream()
                        .map(one -> one.contribution().abs())
                        .reduce(BigDecimal.ZERO, BigDecimal::max)
                        .min(
                                explanation
                                        .whole()
                                        .contribution()
                                        .abs()
                                        .max(BigDecimal.ONE.movePointLeft(9)));
        return part.contribution().abs().compareTo(size.multiply(WORTH_TELLING)) >= 0;
    }

    /// `visitors (−9,000.00)`.
    String named(Part part) {
        return texts.say(
                "metrics.tell.part", naming.inWords(part.subject()), signed(part.contribution()));
    }

    /// `visitors (−9,000.00, from 12,000 to 10,000)`.
    String moved(Part part) {
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

    String signed(BigDecimal contribution) {
        return (contribution.signum() > 0 ? "+" : contribution.signum() < 0 ? "−" : "")
                + amount(contribution.abs());
    }

    /// In the unit of the metric that is explained; of a share, points.
    String amount(BigDecimal value) {
        return explanation.metric().unit() == Unit.SHARE
                ? texts.say(
                        "metrics.tell.points",
                        String.format(Locale.ROOT, "%.2f", value.movePointRight(2)))
                : writing.of(explanation.metric().unit(), value);
    }

    String shown(MetricId metric, Optional<Value> value) {
        var unit = naming.unit(metric).orElse(explanation.metric().unit());
        return value.map(Value::figure)
                .map(figure ->
                        figure instanceof Figure.Known(var number) ? writing.of(unit, number) : "")
                .orElse("");
    }

    static String percent(BigDecimal share) {
        return String.format(Locale.ROOT, "%.1f %%", share.movePointRight(2));
    }

    String listed(List<Part> parts, Function<Part, String> told) {
        var all = parts.stream().map(told).toList();
        return all.size() < 2
                ? String.join("", all)
                : String.join(texts.say("metrics.comma"), all.subList(0, all.size() - 1))
                        + texts.say("metrics.tell.and")
                        + all.getLast();
    }
}
