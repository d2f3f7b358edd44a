package fulcrum.api;

import fulcrum.actions.Link;
import fulcrum.leverage.Play;
import fulcrum.metrics.MetricId;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The play that a program sends. A field that is not there stays as it was.
record PlayBody(Body body) {

    private static final Set<String> FIELDS =
            Set.of(
                    "name",
                    "trigger",
                    "preconditions",
                    "steps",
                    "risk",
                    "unlocks",
                    "link",
                    "metric",
                    "hours",
                    "cost",
                    "days");

    static final Set<String> ADDED = with("action");
    static final Set<String> CHANGED = with("after", "why");

    private static final Play NOTHING =
            new Play(
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    Link.OTHER,
                    Optional.empty(),
                    BigDecimal.ZERO,
                    BigDecimal.ZERO,
                    14);

    private static Set<String> with(String... others) {
        var all = new TreeSet<>(FIELDS);
        all.addAll(Set.of(others));
        return all;
    }

    Play over(Optional<Play> before) {
        var old = before.orElse(NOTHING);
        return new Play(
                body.text("name").orElse(old.name()),
                body.text("trigger").orElse(old.trigger()),
                body.text("preconditions").orElse(old.preconditions()),
                body.lines("steps").orElse(old.steps()),
                body.text("risk").orElse(old.risk()),
                body.text("unlocks").orElse(old.unlocks()),
                body.text("link").map(PlayBody::link).orElse(old.link()),
                metric(old),
                body.number("hours").orElse(old.hours()),
                body.number("cost").orElse(old.coins()),
                body.number("days").map(BigDecimal::intValue).orElse(old.days()));
    }

    private Optional<MetricId> metric(Play old) {
        var written = body.text("metric");
        if (written.isEmpty()) {
            return old.metric();
        }
        return written.filter(one -> !one.isEmpty())
                .map(one -> {
                    if (!MetricId.isValid(one)) {
                        throw Asked.wrong("metrics.no-such-metric", one, "paid, orders, visitors");
                    }
                    return new MetricId(one);
                });
    }

    static Link link(String word) {
        return Link.of(word)
                .orElseThrow(() ->
                        Asked.wrong(
                                "api.no-such-word",
                                "link",
                                word,
                                String.join(
                                        ", ",
                                        Arrays.stream(Link.values()).map(Link::word).toList())));
    }
}
