package fulcrum.review.weekly;

import fulcrum.metrics.Metric;
import fulcrum.metrics.Metrics;
import fulcrum.metrics.Told;
import fulcrum.metrics.Unit;
import fulcrum.review.delivery.Message;
import fulcrum.store.Store;
import fulcrum.units.Texts;
import fulcrum.units.Typed;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Optional;

/// A review as it reaches people: what has to be talked over.
public record ReviewMessage(Store store, Metrics metrics, Review review) {

    private static final int LONGEST_SUBJECT = 200;

    public Message in(Texts texts) {
        var subject =
                texts.say(
                        "review.weekly.message.subject",
                        store.name(),
                        review.monday(),
                        review.days().until().minusDays(1));
        var lines = new ArrayList<String>();
        review.line(review.goal())
                .ifPresent(line ->
                        lines.add(
                                texts.say(
                                        "review.weekly.message.goal",
                                        metrics.naming(texts).metric(line.metric()),
                                        written(line.week()),
                                        written(line.weeksAgo(1)))));
        for (var one : review.exceptions()) {
            lines.add(
                    one.told().stream()
                            .findFirst()
                            .map(told -> told.in(texts.locale()))
                            .orElseGet(() -> metrics.naming(texts).metric(one.metric())));
        }
        if (review.exceptions().isEmpty()) {
            lines.add(texts.say("review.weekly.message.quiet"));
        }
        review.drafts().forEach(draft -> lines.add("→ " + texts.say(draft.head())));
        return new Message(
                "review/%s/%s".formatted(store.id(), review.monday()),
                Typed.line(subject, LONGEST_SUBJECT),
                String.join("\n", lines),
                "");
    }

    private String written(Optional<BigDecimal> value) {
        var unit = metrics.find(review.goal()).map(Metric::unit).orElse(Unit.COUNT);
        return value.map(one -> Told.amount(store, unit, one.doubleValue())).orElse("–");
    }
}
