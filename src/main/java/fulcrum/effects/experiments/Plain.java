package fulcrum.effects.experiments;

import fulcrum.effects.Size;
import fulcrum.effects.experiments.Experiment.Compared;
import fulcrum.effects.experiments.Experiment.Finding;
import fulcrum.effects.experiments.Experiment.Group;
import fulcrum.statistics.Verdict;
import fulcrum.units.Said;
import fulcrum.units.Texts;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Experiments in maps, lists, texts and numbers, for programs, and in lines for people.
public final class Plain {

    private static final double PERCENT = 100;

    private final Texts texts;

    public Plain(Texts texts) {
        this.texts = texts;
    }

    public Map<String, Object> of(Experiment.Told told) {
        var plain = new LinkedHashMap<String, Object>();
        plain.put("rows", told.rows().read());
        plain.put("taken", told.rows().taken());
        plain.put("refused", told.rows().refused().stream().map(this::refused).toList());
        plain.put("control", told.control());
        var groups = new LinkedHashMap<String, Object>();
        told.groups().forEach(group -> groups.put(group.name(), group.customers()));
        plain.put("groups", groups);
        plain.put("drawn_p", told.drawn());
        plain.put("trusted", told.trusted());
        plain.put("findings", told.findings().stream().map(this::finding).toList());
        return plain;
    }

    private Map<String, Object> refused(Experiment.RefusedRow row) {
        return Map.of("line", row.line(), "why", texts.say(row.why()));
    }

    private Map<String, Object> finding(Finding finding) {
        var plain = new LinkedHashMap<String, Object>();
        plain.put("outcome", finding.outcome());
        plain.put("group", finding.group());
        plain.put("control_mean", finding.control());
        plain.put("mean", finding.treated());
        finding.before().ifPresent(name -> plain.put("adjusted_by", name));
        finding.why().ifPresent(why -> plain.put("unknown", texts.say(why)));
        finding.compared()
                .ifPresent(one -> {
                    plain.put("verdict", one.verdict().name().toLowerCase(Locale.ROOT));
                    plain.put("difference", size(one.difference()));
                    one.relative().ifPresent(size -> plain.put("relative", size(size)));
                    plain.put("p", one.p());
                });
        return plain;
    }

    private static Map<String, Object> size(Size size) {
        var plain = new LinkedHashMap<String, Object>();
        plain.put("estimate", size.estimate());
        plain.put("low", size.low());
        plain.put("high", size.high());
        return plain;
    }

    /// The lot first: where it is unsound, nothing else counts.
    public List<String> lines(Experiment.Told told) {
        var lines = new ArrayList<String>();
        for (Group group : told.groups()) {
            lines.add(say("effects.experiment.group", group.name(), group.customers()));
        }
        lines.add(
                say(
                        told.trusted() ? "effects.experiment.sound" : "effects.experiment.unsound",
                        number(told.drawn())));
        for (var finding : told.findings()) {
            lines.add(
                    say(
                            "effects.experiment.reached",
                            finding.outcome(),
                            say(
                                    "effects.experiment.of",
                                    finding.group(),
                                    mean(finding, finding.treated())),
                            say(
                                    "effects.experiment.of",
                                    told.control(),
                                    mean(finding, finding.control()))));
            finding.compared().ifPresent(one -> lines.add("  " + line(finding, one)));
            finding.why().ifPresent(why -> lines.add("  " + texts.say(why)));
        }
        var rows = told.rows();
        lines.add(
                say(
                        "effects.experiment.rows",
                        rows.read(),
                        rows.taken(),
                        rows.read() - rows.taken()));
        rows.refused()
                .forEach(row ->
                        lines.add(
                                "  "
                                        + say(
                                                "effects.experiment.line",
                                                String.valueOf(row.line()),
                                                texts.say(row.why()))));
        return lines;
    }

    private String line(Finding finding, Compared one) {
        var size = one.difference();
        var difference =
                say(
                        "effects.experiment.difference",
                        mean(finding, size.estimate()),
                        mean(finding, size.low()),
                        mean(finding, size.high()));
        var relative =
                one.relative()
                        .map(part ->
                                say(
                                        "effects.experiment.relative",
                                        number(part.estimate() * PERCENT),
                                        number(part.low() * PERCENT),
                                        number(part.high() * PERCENT)))
                        .orElse("");
        var by = finding.before().map(name -> say("effects.experiment.adjusted", name)).orElse("");
        return say(
                "effects.experiment.told",
                difference + relative,
                number(one.p()),
                texts.say(said(one.verdict())) + by);
    }

    private static Said said(Verdict verdict) {
        return switch (verdict) {
            case WORKED -> Said.of("effects.experiment.more");
            case HURT -> Said.of("effects.experiment.less");
            case NO_EFFECT -> Said.of("effects.result.no-effect");
            case CANNOT_TELL -> Said.of("effects.result.cannot-tell");
        };
    }

    private static String mean(Finding finding, double value) {
        return finding.share() ? number(value * PERCENT) + " %" : number(value);
    }

    private static String number(double value) {
        return new BigDecimal(value).round(new MathContext(4)).stripTrailingZeros().toPlainString();
    }

    private String say(String key, Object... arguments) {
        return texts.say(key, arguments);
    }
}
