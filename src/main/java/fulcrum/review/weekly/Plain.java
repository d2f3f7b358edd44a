package fulcrum.review.weekly;

import fulcrum.effects.Size;
import fulcrum.units.Texts;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// Reviews in maps, lists, texts and numbers: what programs are given. What is not known is not
/// there.
public final class Plain {

    private final Texts texts;

    public Plain(Texts texts) {
        this.texts = texts;
    }

    public Map<String, Object> of(Review review) {
        var told = new LinkedHashMap<String, Object>();
        told.put("store", review.store().value());
        told.put("from", review.monday().toString());
        told.put("until", review.days().until().toString());
        told.put("made", review.madeAt().toString());
        told.put("goal", review.goal().value());
        told.put("figures", review.lines().stream().map(Plain::line).toList());
        told.put("exceptions", review.exceptions().stream().map(this::exceptional).toList());
        told.put("goals", review.aims().stream().map(this::aim).toList());
        told.put("verdicts", review.verdicts().stream().map(this::verdict).toList());
        told.put("plan", review.drafts().stream().map(this::draft).toList());
        return told;
    }

    private static Map<String, Object> line(Line line) {
        var told = new LinkedHashMap<String, Object>();
        told.put("metric", line.metric().value());
        told.put("depth", line.depth());
        put(told, "week", line.week());
        put(told, "week_before", line.weeksAgo(1));
        put(told, "year_before", line.yearAgo());
        put(told, "target", line.target());
        put(told, "month_to_date", line.month().now());
        put(told, "month_to_date_year_before", line.month().before());
        put(told, "quarter_to_date", line.quarter().now());
        put(told, "quarter_to_date_year_before", line.quarter().before());
        put(told, "year_to_date", line.year().now());
        put(told, "year_to_date_year_before", line.year().before());
        told.put("provisional", line.provisional());
        return told;
    }

    private Map<String, Object> exceptional(Exceptional one) {
        var told = new LinkedHashMap<String, Object>();
        told.put("metric", one.metric().value());
        told.put("mean", one.mean());
        told.put("low", one.low());
        told.put("high", one.high());
        put(told, "stake", one.stake());
        told.put("versus", one.versus().toString());
        told.put("told", one.told().stream().map(words -> words.in(texts.locale())).toList());
        told.put("causes", one.causes().stream().map(texts::sentence).toList());
        told.put("festivals", one.festivals().stream().map(texts::say).toList());
        told.put("actions", one.actions());
        return told;
    }

    private Map<String, Object> because(Aim.Because one) {
        var told = new LinkedHashMap<String, Object>();
        told.put("cause", one.cause().word());
        told.put("amount", size(one.amount()));
        put(told, "worth", one.worth());
        told.put("told_from_facts", one.told());
        told.put("reckoned", one.reckoned().stream().map(texts::say).toList());
        return told;
    }

    private Map<String, Object> aim(Aim aim) {
        var told = new LinkedHashMap<String, Object>();
        told.put("metric", aim.metric().value());
        told.put("value", aim.value());
        told.put("period", aim.period().toString());
        told.put("state", word(aim.state()));
        put(told, "comes_to", aim.expected());
        put(told, "odds", aim.odds());
        put(told, "odds_a_day_earlier", aim.before());
        put(told, "needed_a_day", aim.rate());
        put(told, "week_target", aim.week().target());
        put(told, "week", aim.week().actual());
        told.put("why_missed", aim.why().stream().map(this::because).toList());
        return told;
    }

    private Map<String, Object> verdict(Verdict one) {
        var told = new LinkedHashMap<String, Object>();
        told.put("action", one.action());
        told.put("title", one.title());
        told.put("result", one.result().word());
        told.put("execution", word(one.execution()));
        told.put("told", texts.say(one.told()));
        one.metric().ifPresent(metric -> told.put("metric", metric.value()));
        one.share().ifPresent(size -> told.put("share", size(size)));
        one.worth().ifPresent(size -> told.put("worth", size(size)));
        told.put("firm", one.firm());
        return told;
    }

    private static List<Double> size(Size size) {
        return List.of(size.low(), size.estimate(), size.high());
    }

    private Map<String, Object> draft(Draft draft) {
        var told = new LinkedHashMap<String, Object>();
        told.put("key", draft.key());
        told.put("kind", word(draft.kind()));
        told.put("head", texts.say(draft.head()));
        told.put("reason", texts.say(draft.reason()));
        put(told, "worth_a_week", draft.worth());
        return told;
    }

    private static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static void put(Map<String, Object> told, String name, Optional<BigDecimal> value) {
        value.ifPresent(one -> told.put(name, one));
    }

    private static void put(Map<String, Object> told, String name, OptionalDouble value) {
        value.ifPresent(one -> told.put(name, one));
    }
}
