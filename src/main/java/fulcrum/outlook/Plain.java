package fulcrum.outlook;

import fulcrum.statistics.Effect;
import fulcrum.statistics.Interval;
import fulcrum.statistics.RunTime;
import fulcrum.units.Period;
import fulcrum.units.Said;
import fulcrum.units.Texts;
import java.time.DayOfWeek;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Answers in maps, lists, texts and numbers: what programs are given.
final class Plain {

    private final Texts texts;

    Plain(Texts texts) {
        this.texts = texts;
    }

    Map<String, Object> of(Foreseen.Ahead ahead) {
        var told = course(ahead.course());
        told.put(
                "forecast",
                ahead.days().stream()
                        .map(day -> {
                            var one = new LinkedHashMap<String, Object>();
                            one.put("date", day.date().toString());
                            one.putAll(spread(day.expected().mean(), day.expected().interval()));
                            return one;
                        })
                        .toList());
        ahead.together().ifPresent(sum -> told.put("together", spread(sum.mean(), sum.interval())));
        told.put("not_counted", said(ahead.unseen()));
        return told;
    }

    Map<String, Object> of(Reached.Told reached) {
        var told = course(reached.course());
        told.put("target", reached.target());
        told.put("so_far", reached.sofar());
        told.put("ahead", days(reached.ahead()));
        told.put("probability", reached.odds().probability());
        told.put("expected", spread(reached.odds().expected(), reached.odds().interval()));
        told.put("needed_per_day", reached.odds().needed());
        reached.lost().ifPresent(day -> told.put("lost_on", day.toString()));
        return told;
    }

    Map<String, Object> of(Judged.Measured judged) {
        var told = course(judged.course());
        told.put("action", days(judged.action()));
        told.put("verdict", word(judged.verdict()));
        told.put("design", "own past");
        told.put("share", spread(judged.share().estimate(), judged.share().interval()));
        told.put("amount", spread(judged.amount().estimate(), judged.amount().interval()));
        told.put("smallest_visible", judged.smallestVisible());
        told.put("placebos", judged.calibration().placebos());
        told.put("stretch", judged.calibration().stretch());
        judged.calibration().rankP().ifPresent(p -> told.put("p_by_rank", p));
        if (judged.verdict() instanceof Effect.Verdict.CannotTell(RunTime.Steps(int days))) {
            told.put("days_needed", days);
        }
        return told;
    }

    Map<String, Object> of(OddDays odd) {
        var told = new LinkedHashMap<String, Object>();
        told.put("found", odd.found().stream().map(this::found).toList());
        var refused = new LinkedHashMap<String, Object>();
        odd.refused().forEach((metric, why) -> refused.put(metric.value(), texts.say(why)));
        told.put("not_watched", refused);
        return told;
    }

    private Map<String, Object> found(OddDays.Found found) {
        var told = new LinkedHashMap<String, Object>();
        told.put("metric", found.metric().value());
        told.put("days", days(found.days()));
        told.put("actual", found.actual());
        told.put("expected", found.expected());
        told.put("kind", found.kind().name().toLowerCase(Locale.ROOT));
        told.put("z", found.z());
        told.put("worth", found.worth());
        told.put("above", found.above().stream().map(String::valueOf).toList());
        return told;
    }

    private Map<String, Object> course(Course course) {
        var told = new LinkedHashMap<String, Object>();
        told.put("store", course.question().store().id().value());
        told.put("metric", course.metric().id().value());
        told.put("learned_from", days(course.days()));
        told.put(
                "closed_weekdays",
                course.week().closed().stream().sorted().map(DayOfWeek::name).toList());
        var leftOut = new LinkedHashMap<String, Object>();
        course.leftOut().forEach((day, why) -> leftOut.put(day.toString(), texts.say(why)));
        told.put("left_out", leftOut);
        course.provisional().ifPresent(day -> told.put("provisional_from", day.toString()));
        return told;
    }

    private List<String> said(List<Said> all) {
        return all.stream().map(texts::say).toList();
    }

    private static Map<String, Object> spread(double mean, Interval interval) {
        var told = new LinkedHashMap<String, Object>();
        told.put("mean", mean);
        told.put("low", interval.low());
        told.put("high", interval.high());
        return told;
    }

    private static Map<String, Object> days(Period days) {
        var told = new LinkedHashMap<String, Object>();
        told.put("from", days.from().toString());
        told.put("until", days.until().toString());
        return told;
    }

    private static String word(Effect.Verdict verdict) {
        return switch (verdict) {
            case Effect.Verdict.Worked() -> "worked";
            case Effect.Verdict.NoEffect() -> "no effect";
            case Effect.Verdict.Hurt() -> "hurt";
            case Effect.Verdict.CannotTell _ -> "cannot tell";
        };
    }
}
