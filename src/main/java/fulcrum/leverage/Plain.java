package fulcrum.leverage;

import fulcrum.effects.Size;
import fulcrum.metrics.MetricId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;

/// Levers in maps, lists, texts and numbers: what programs are given. What is not known is not
/// there.
public final class Plain {

    private Plain() {}

    public static SequencedMap<String, Object> of(Track track) {
        var lever = track.lever();
        var play = lever.play();
        var told = new LinkedHashMap<String, Object>();
        told.put("lever", lever.id().number());
        told.put("version", lever.version());
        told.put("name", play.name());
        told.put("offered", lever.kept());
        told.put("standing", track.standing().name().toLowerCase(Locale.ROOT));
        told.put("link", play.link().word());
        play.metric().map(MetricId::value).ifPresent(metric -> told.put("metric", metric));
        told.put("trigger", play.trigger());
        told.put("preconditions", play.preconditions());
        told.put("steps", play.steps().lines().toList());
        told.put("risk", play.risk());
        told.put("unlocks", play.unlocks());
        told.put("hours", play.hours());
        told.put("cost", play.coins());
        told.put("days", play.days());
        told.put("actions", track.uses().stream().map(use -> use.action().number()).toList());
        track.next().ifPresent(size -> told.put("next", size(size)));
        track.positive().ifPresent(odds -> told.put("probably_good", odds));
        track.worth().ifPresent(size -> told.put("worth", size(size)));
        track.perHour().ifPresent(worth -> told.put("worth_per_hour", worth));
        return told;
    }

    private static List<Double> size(Size size) {
        return List.of(size.low(), size.estimate(), size.high());
    }
}
