package fulcrum.review;

import fulcrum.units.Texts;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// Briefs in maps, lists, texts and numbers: what programs are given.
public final class Plain {

    private final Texts texts;

    public Plain(Texts texts) {
        this.texts = texts;
    }

    public Map<String, Object> of(Brief brief) {
        var told = new LinkedHashMap<String, Object>();
        told.put("store", brief.store().value());
        told.put("day", brief.day().toString());
        brief.known().map(LocalDate::toString).ifPresent(day -> told.put("facts_until", day));
        told.put("goal", brief.goal().value());
        told.put("items", brief.items().stream().map(this::item).toList());
        told.put("sources", brief.sources().stream().map(texts::say).toList());
        brief.yesterday().map(texts::say).ifPresent(answer -> told.put("yesterday", answer));
        return told;
    }

    private Map<String, Object> item(Item item) {
        var told = new LinkedHashMap<String, Object>();
        told.put("key", item.key());
        told.put("kind", item.kind().name().toLowerCase(Locale.ROOT));
        told.put("head", texts.say(item.head()));
        told.put("reason", texts.say(item.reason()));
        item.stake()
                .ifPresent(stake ->
                        told.put(item.isOfOneDay() ? "stake_of_that_day" : "stake_a_week", stake));
        told.put("provisional", item.provisional());
        item.prepared().ifPresent(one -> told.put("action", texts.say(one.title())));
        return told;
    }
}
