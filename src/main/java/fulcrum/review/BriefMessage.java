package fulcrum.review;

import fulcrum.metrics.Metric;
import fulcrum.metrics.Metrics;
import fulcrum.metrics.Told;
import fulcrum.metrics.Unit;
import fulcrum.review.delivery.Message;
import fulcrum.store.Store;
import fulcrum.units.Texts;
import fulcrum.units.Typed;
import java.util.ArrayList;

/// A brief as it reaches people: the same words, in the language of each.
public record BriefMessage(Store store, Metrics metrics, Brief brief) {

    private static final int LONGEST_SUBJECT = 200;

    public Message in(Texts texts) {
        var subject =
                "%s: %s"
                        .formatted(
                                store.name(),
                                brief.focus()
                                        .map(item -> texts.say(item.head()))
                                        .orElseGet(() -> texts.say("review.message.nothing")));
        return new Message(
                "brief/%s/%s".formatted(store.id(), brief.day()),
                Typed.line(subject, LONGEST_SUBJECT),
                text(texts),
                "");
    }

    private String text(Texts texts) {
        var lines = new ArrayList<String>();
        brief.yesterday()
                .ifPresent(
                        answer -> lines.add(texts.say("review.message.last", texts.say(answer))));
        if (brief.items().isEmpty()) {
            lines.add(texts.say("review.message.nothing"));
        }
        int number = 1;
        for (var item : brief.items()) {
            lines.add("%d. %s".formatted(number++, texts.say(item.head())));
            lines.add("   " + texts.say(item.reason()));
            item.stake()
                    .ifPresent(stake ->
                            lines.add(
                                    "   "
                                            + texts.say(
                                                    item.isOfOneDay()
                                                            ? "review.message.stake-day"
                                                            : "review.message.stake",
                                                    written(stake))));
        }
        brief.sources().forEach(source -> lines.add(texts.say(source)));
        return String.join("\n", lines);
    }

    private String written(double stake) {
        var unit = metrics.find(brief.goal()).map(Metric::unit).orElse(Unit.COUNT);
        return Told.amount(store, unit, stake);
    }
}
