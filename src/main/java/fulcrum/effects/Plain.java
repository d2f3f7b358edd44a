package fulcrum.effects;

import fulcrum.units.Texts;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// Readings in maps, lists, texts and numbers: what programs are given.
public final class Plain {

    private final Texts texts;

    public Plain(Texts texts) {
        this.texts = texts;
    }

    public Map<String, Object> of(Reading reading) {
        var told = new LinkedHashMap<String, Object>();
        told.put("action", reading.action().number());
        told.put("result", reading.result().word());
        told.put(
                "execution", reading.execution().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        told.put("why", texts.say(reading.told()));
        reading.measured().ifPresent(measured -> put(told, measured));
        told.put("reading", reading.number());
        told.put("version", reading.version());
        told.put("read_at", reading.at().toString());
        return told;
    }

    private static void put(Map<String, Object> told, Reading.Measured measured) {
        told.put("metric", measured.metric().value());
        told.put("from", measured.days().from().toString());
        told.put("until", measured.days().until().toString());
        told.put("design", measured.design().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        told.put("share", size(measured.share()));
        told.put("amount", size(measured.amount()));
        told.put("goal", measured.goal().value());
        measured.onGoal().ifPresent(size -> told.put("on_goal", size(size)));
        measured.worth().ifPresent(size -> told.put("worth", size(size)));
        told.put("firm", measured.firm());
        measured.firmFrom().map(LocalDate::toString).ifPresent(day -> told.put("firm_from", day));
    }

    private static Map<String, Object> size(Size size) {
        var told = new LinkedHashMap<String, Object>();
        told.put("estimate", size.estimate());
        told.put("low", size.low());
        told.put("high", size.high());
        return told;
    }

    /// Hours by result.
    public Map<String, Object> of(Meter meter) {
        var told = new LinkedHashMap<String, Object>();
        told.put("from", meter.days().from().toString());
        told.put("until", meter.days().until().toString());
        told.put("hours", hours(meter.all()));
        var people = new LinkedHashMap<String, Object>();
        meter.byPerson()
                .forEach((who, hours) ->
                        people.put(who.map(Object::toString).orElse(""), hours(hours)));
        told.put("people", people);
        var links = new LinkedHashMap<String, Object>();
        meter.byLink().forEach((link, hours) -> links.put(link.word(), hours(hours)));
        told.put("links", links);
        var weeks = new LinkedHashMap<String, Object>();
        meter.byWeek().forEach((monday, hours) -> weeks.put(monday.toString(), hours(hours)));
        told.put("weeks", weeks);
        return told;
    }

    private static Map<String, Object> hours(Meter.Hours hours) {
        var told = new LinkedHashMap<String, Object>();
        for (var result : Result.values()) {
            if (hours.of(result).signum() != 0) {
                told.put(result.word(), hours.of(result));
            }
        }
        return told;
    }
}
