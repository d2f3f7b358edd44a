package fulcrum.metrics;

import fulcrum.units.Figure;
import fulcrum.units.Period;
import fulcrum.units.Texts;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Answers in maps, lists, texts and numbers: what programs are given. A figure that is unknown is
/// an object with its reason.
record Plain(Texts texts) {

    Map<String, Object> of(Reading reading) {
        var question = reading.question();
        var told = new LinkedHashMap<String, Object>();
        told.put("store", question.store().value());
        told.put("days", days(question.span().period()));
        told.put("grain", word(question.span().grain()));
        told.put("basis", word(question.basis()));
        told.put("lines", reading.lines().stream().map(line -> line(reading, line)).toList());
        return told;
    }

    private Map<String, Object> line(Reading reading, Reading.Line line) {
        var question = reading.question();
        var told = new LinkedHashMap<String, Object>();
        told.put("date", line.date().toString());
        var parts = new LinkedHashMap<String, Object>();
        for (int i = 0; i < line.parts().size(); i++) {
            parts.put(question.cut().by().get(i).id(), line.parts().get(i));
        }
        if (!parts.isEmpty()) {
            told.put("parts", parts);
        }
        var values = new LinkedHashMap<String, Object>();
        for (var metric : question.metrics()) {
            values.put(metric.value(), figure(reading.value(line, metric)));
        }
        told.put("values", values);
        return told;
    }

    Map<String, Object> of(Explanation explanation) {
        var told = new LinkedHashMap<String, Object>();
        var question = explanation.question();
        told.put("store", question.store().value());
        told.put("metric", question.metric().value());
        told.put("unit", word(explanation.metric().unit()));
        told.put("now", days(question.period()));
        told.put("before", days(question.before()));
        told.put("verdict", word(explanation.change().verdict()));
        told.put("change", part(explanation, explanation.whole()));
        told.put(
                "prices",
                explanation.prices().stream().map(part -> part(explanation, part)).toList());
        explanation
                .noise()
                .ifPresent(noise ->
                        told.put("noise", Map.of("usual", noise.usual(), "weeks", noise.weeks())));
        told.put("notes", explanation.notes().stream().map(texts::say).toList());
        return told;
    }

    static Map<String, Object> days(Period period) {
        var days = new LinkedHashMap<String, Object>();
        days.put("from", period.from().toString());
        days.put("until", period.until().toString());
        return days;
    }

    private Map<String, Object> part(Explanation explanation, Part part) {
        var told = new LinkedHashMap<String, Object>(subject(part.subject()));
        part.move().before().ifPresent(value -> told.put("before", figure(value)));
        part.move().now().ifPresent(value -> told.put("now", figure(value)));
        told.put("added", part.contribution());
        explanation.share(part.contribution()).ifPresent(share -> told.put("share", share));
        part.method().ifPresent(method -> told.put("method", word(method)));
        if (!part.parts().isEmpty()) {
            told.put(
                    "parts",
                    part.parts().stream().map(inside -> part(explanation, inside)).toList());
        }
        return told;
    }

    static Map<String, Object> subject(Subject subject) {
        return switch (subject) {
            case Subject.Of(var metric) -> Map.of("metric", metric.value());
            case Subject.Member(var dimension, var name) -> member(dimension, name);
            case Subject.Others(var dimension, int count) ->
                    Map.of("dimension", dimension.id(), "others", count);
            case Subject.Gap(var dimension) -> Map.of("dimension", dimension.id(), "gap", true);
            case Subject.Aspect aspect -> Map.of("aspect", word(aspect));
        };
    }

    private static Map<String, Object> member(Dimension dimension, Optional<String> name) {
        var member = new LinkedHashMap<String, Object>();
        member.put("dimension", dimension.id());
        member.put("part", name);
        return member;
    }

    Object figure(Value value) {
        return switch (value.figure()) {
            case Figure.Known(BigDecimal number) -> number;
            case Figure.Unknown(var reason) -> Map.of("unknown", texts.say(reason));
        };
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
