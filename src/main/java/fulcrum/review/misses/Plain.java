package fulcrum.review.misses;

import fulcrum.actions.ActionId;
import fulcrum.effects.Size;
import fulcrum.units.Said;
import fulcrum.units.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Why a target was missed, for programs and in sentences.
public final class Plain {

    private final Texts texts;

    public Plain(Texts texts) {
        this.texts = texts;
    }

    public Map<String, Object> of(Miss miss) {
        var plain = new LinkedHashMap<String, Object>();
        switch (miss) {
            case Miss.Refused(var why) -> plain.put("refused", texts.say(why));
            case Miss.Told told -> {
                plain.put("metric", told.metric().id().value());
                plain.put("from", told.aim().period().from().toString());
                plain.put("until", told.aim().period().until().toString());
                plain.put("target", told.aim().target());
                plain.put("actual", told.actual());
                plain.put("gap", told.gap());
                plain.put("reached", told.reached());
                told.expected().ifPresent(size -> plain.put("expected", size(size)));
                plain.put("goal", told.goal().value());
                told.worth().ifPresent(size -> plain.put("worth", size(size)));
                plain.put("shares", told.shares().stream().map(this::share).toList());
            }
        }
        return plain;
    }

    private Map<String, Object> share(Share share) {
        var plain = new LinkedHashMap<String, Object>();
        plain.put("cause", share.cause().word());
        plain.put("name", texts.say(share.cause().said()));
        plain.put("amount", size(share.amount()));
        share.worth().ifPresent(size -> plain.put("worth", size(size)));
        plain.put("told", share.told());
        plain.put("reckoned", share.reckoned().stream().map(texts::say).toList());
        plain.put("actions", share.actions().stream().map(ActionId::number).toList());
        return plain;
    }

    private static Map<String, Object> size(Size size) {
        var plain = new LinkedHashMap<String, Object>();
        plain.put("estimate", size.estimate());
        plain.put("low", size.low());
        plain.put("high", size.high());
        return plain;
    }

    /// A paragraph: the gap, then each share that is not nothing, then what cannot be told.
    public List<String> lines(Miss miss) {
        return switch (miss) {
            case Miss.Refused(var why) -> List.of(texts.say(why));
            case Miss.Told told -> lines(told);
        };
    }

    private List<String> lines(Miss.Told told) {
        var lines = new ArrayList<String>();
        lines.add(
                texts.say(
                        Said.of(
                                told.reached() ? "review.misses.reached" : "review.misses.missed",
                                told.metric().name(),
                                written(told, told.actual()),
                                written(told, told.aim().target()))));
        for (var share : told.shares()) {
            if (share.amount().estimate() != 0) {
                lines.add(
                        texts.say(
                                Said.of(
                                        "review.misses.share",
                                        share.cause().said(),
                                        written(told, share.amount().estimate()),
                                        Said.of(
                                                "review.misses.between",
                                                written(told, share.amount().low()),
                                                written(told, share.amount().high())))));
                share.reckoned().forEach(said -> lines.add("  " + texts.say(said)));
            }
        }
        told.shares().stream()
                .filter(share -> !share.told() && !share.reckoned().isEmpty())
                .filter(share -> share.cause() != Cause.LUCK && share.cause() != Cause.UNTOLD)
                .forEach(share ->
                        lines.add(
                                texts.say(
                                        Said.of(
                                                "review.misses.silent",
                                                share.cause().said(),
                                                share.reckoned().getFirst()))));
        return lines;
    }

    private static String written(Miss.Told told, double value) {
        return fulcrum.metrics.Told.amount(told.metric().unit(), value);
    }
}
