package fulcrum.outlook;

import fulcrum.statistics.Allocation;
import fulcrum.statistics.Interval;
import fulcrum.statistics.RunTime;
import fulcrum.statistics.Verdict;
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
        told.put("counted_like_others", said(ahead.firsts().likened()));
        told.put("range_widened_for", said(ahead.firsts().widened()));
        told.put("not_counted", said(ahead.firsts().uncounted()));
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
        told.put("design", word(judged.design().by()));
        told.put("design_reason", texts.say(judged.design().why()));
        if (!judged.design().weights().isEmpty()) {
            told.put("donors", judged.design().weights());
        }
        told.put("share", spread(judged.share().estimate(), judged.share().interval()));
        told.put("amount", spread(judged.amount().estimate(), judged.amount().interval()));
        told.put("smallest_visible", judged.smallestVisible());
        told.put("placebos", judged.calibration().placebos());
        told.put("stretch", judged.calibration().stretch());
        judged.calibration().rankP().ifPresent(p -> told.put("p_by_rank", p));
        if (judged.help().orElse(null) instanceof RunTime.Steps(int days)) {
            told.put("days_needed", days);
        }
        return told;
    }

    Map<String, Object> of(OddDays odd) {
        var told = new LinkedHashMap<String, Object>();
        told.put("found", odd.found().stream().map(this::found).toList());
        told.put("watched", odd.watched());
        var refused = new LinkedHashMap<String, Object>();
        odd.refused().forEach((metric, why) -> refused.put(metric.value(), texts.say(why)));
        told.put("not_watched", refused);
        return told;
    }

    Map<String, Object> of(Clientele.Told clientele, int most) {
        var model = clientele.model();
        var told = new LinkedHashMap<String, Object>();
        told.put("store", clientele.store().id().value());
        told.put("ahead", days(clientele.ahead()));
        told.put("model", model.model().name().toLowerCase(Locale.ROOT));
        told.put("r", model.r());
        told.put("alpha", model.alpha());
        told.put("a", model.a());
        told.put("b", model.b());
        told.put("log_likelihood", model.logLikelihood());
        told.put("season_known", clientele.season());
        told.put("buyers", clientele.buyers().size());
        told.put("still_buyers", clientele.alive());
        told.put("purchases", clientele.purchases());
        told.put("value", clientele.value());
        told.put("foremost", clientele.buyers().stream().limit(most).map(Plain::buyer).toList());
        return told;
    }

    Map<String, Object> of(BudgetPlan.Told plan) {
        var split = plan.split();
        var told = new LinkedHashMap<String, Object>();
        told.put("store", plan.question().store().id().value());
        told.put("metric", plan.metric().id().value());
        told.put("learned_from", days(plan.weeks()));
        told.put("budget_per_week", plan.budget());
        told.put("advice", word(split.advice()));
        if (split.advice() instanceof Allocation.Advice.TestFirst(var channel)) {
            told.put("test_in", channel);
        }
        told.put("left", split.left());
        told.put("gain_per_week", spread(split.gain().mean(), split.gain().interval()));
        told.put("probability_of_gain", split.gain().probability());
        told.put("value_of_knowing_per_week", split.valueOfKnowing());
        told.put("channels", split.shares().stream().map(Plain::share).toList());
        return told;
    }

    private static Map<String, Object> share(Allocation.Share share) {
        var told = new LinkedHashMap<String, Object>();
        told.put("channel", share.channel());
        told.put("now", share.now());
        told.put("planned", share.planned());
        told.put("return_low", share.returns().low());
        told.put("return_high", share.returns().high());
        told.put("next_low", share.next().low());
        told.put("next_high", share.next().high());
        told.put("taught", share.taught());
        return told;
    }

    private static String word(Allocation.Advice advice) {
        return switch (advice) {
            case Allocation.Advice.Move() -> "move";
            case Allocation.Advice.Stay() -> "stay";
            case Allocation.Advice.TestFirst _ -> "test first";
        };
    }

    private static Map<String, Object> buyer(Clientele.Buyer buyer) {
        var told = new LinkedHashMap<String, Object>();
        told.put("customer", buyer.customer());
        told.put("order_days", buyer.days());
        told.put("last", buyer.last().toString());
        told.put("alive", buyer.alive());
        told.put("purchases", buyer.purchases());
        told.put("value", buyer.value());
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

    private static String word(Design.By by) {
        return switch (by) {
            case HOLD_OUT -> "hold out";
            case STAGGERED -> "staggered";
            case DONORS -> "donors";
            case OWN_PAST -> "own past";
        };
    }

    private static String word(Verdict verdict) {
        return switch (verdict) {
            case WORKED -> "worked";
            case NO_EFFECT -> "no effect";
            case HURT -> "hurt";
            case CANNOT_TELL -> "cannot tell";
        };
    }
}
