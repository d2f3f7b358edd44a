package fulcrum.strategy;

import fulcrum.metrics.Cut;
import fulcrum.metrics.FigureQuestion;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.Metrics;
import fulcrum.metrics.Reading;
import fulcrum.outlook.Outlooks;
import fulcrum.strategy.Spread.Asked;
import fulcrum.units.Figure;
import fulcrum.units.Grain;
import fulcrum.units.Period;
import fulcrum.units.Said;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// What products, channels or other parts of a figure come to if things go on as before.
final class UsualParts {

    /// Parts may come to more than the whole by this part of it, no more.
    static final double ROUNDING = 0.005;

    /// Parts with a target of their own; the others get one together.
    private static final int MOST_PARTS = 20;

    /// Shares are taken from at least so many days.
    private static final long DAYS = 28;

    private final Metrics metrics;
    private final Asked asked;
    private final Expectations expectations;

    UsualParts(Metrics metrics, Asked asked) {
        this.metrics = metrics;
        this.asked = asked;
        this.expectations =
                new Expectations(
                        asked.store(), metrics, new Outlooks(metrics), asked.goal().period());
    }

    sealed interface Answer {}

    /// @param parts what each comes to, the largest first
    /// @param rest what all others come to
    record Usual(SequencedMap<String, Double> parts, double rest) implements Answer {

        /// The empty name is that of all others.
        List<String> names() {
            var names = new ArrayList<>(parts.keySet());
            if (rest > 0) {
                names.add("");
            }
            return names;
        }

        double of(String name) {
            return name.isEmpty() ? rest : parts.getOrDefault(name, 0.0);
        }

        /// With these parts told apart, and all others together.
        Usual among(Collection<String> names) {
            var few = new LinkedHashMap<String, Double>();
            names.forEach(name -> few.put(name, of(name)));
            return new Usual(few, whole() - few.values().stream().mapToDouble(one -> one).sum());
        }

        double whole() {
            return parts.values().stream().mapToDouble(one -> one).sum() + rest;
        }
    }

    record Missing(Said why) implements Answer {}

    /// @param named parts that are told apart however small they are
    Answer of(MetricId metric, Collection<String> named) {
        var last = metrics.lastCommonDay(asked.store().id(), metric);
        if (last.isEmpty()) {
            return new Missing(Said.of("strategy.no-figure", metric));
        }
        var end = last.get().plusDays(1);
        var window = new Period(end.minusDays(Math.max(DAYS, asked.goal().period().days())), end);
        var whole = values(metric, Cut.NONE, window).getOrDefault("", 0.0);
        var all = values(metric, Cut.by(asked.by()), window);
        double sum = all.values().stream().mapToDouble(one -> one).sum();
        if (sum - whole > ROUNDING * Math.abs(whole)) {
            return new Missing(
                    Said.of(
                            "strategy.spread.more",
                            Math.round(sum),
                            Math.round(whole),
                            window.days()));
        }
        var parts = largest(all, named);
        if (parts.isEmpty()) {
            return new Missing(Said.of("strategy.spread.no-parts", window.days(), asked.by().id()));
        }
        double shown = parts.values().stream().mapToDouble(one -> one).sum();
        parts.replaceAll((part, value) -> expected(metric, part, value, window));
        double then = parts.values().stream().mapToDouble(one -> one).sum();
        double rest = whole - shown <= 1e-9 * Math.abs(whole) ? 0 : whole - shown;
        double scale =
                shown == 0 || then == 0
                        ? (double) asked.goal().period().days() / window.days()
                        : then / shown;
        return new Usual(parts, rest * scale);
    }

    private static SequencedMap<String, Double> largest(
            Map<String, Double> all, Collection<String> named) {
        var parts = new LinkedHashMap<String, Double>();
        all.entrySet().stream()
                .filter(one -> !one.getKey().isEmpty() && one.getValue() != 0)
                .sorted(
                        Map.Entry.<String, Double>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_PARTS)
                .forEach(one -> parts.put(one.getKey(), one.getValue()));
        named.forEach(part -> parts.putIfAbsent(part, all.getOrDefault(part, 0.0)));
        return parts;
    }

    /// With the season where it is known; else as in the last days.
    private double expected(MetricId metric, String part, double value, Period window) {
        var only = List.of(new Cut.Filter(asked.by(), List.of(part)));
        return value != 0 && expectations.of(metric, only) instanceof Expected.Told told
                ? told.mean()
                : value * asked.goal().period().days() / window.days();
    }

    /// By the name of the part; the empty one for what names none, and for the whole.
    private Map<String, Double> values(MetricId metric, Cut cut, Period window) {
        var values = new LinkedHashMap<String, Double>();
        var question =
                FigureQuestion.of(asked.store().id(), List.of(metric), window, Grain.TOTAL)
                        .cut(cut);
        if (metrics.read(question) instanceof Reading reading) {
            for (var line : reading.lines()) {
                if (line.values().getFirst().figure() instanceof Figure.Known(var value)) {
                    var part = line.parts().stream().findFirst().flatMap(one -> one).orElse("");
                    values.put(part, value.doubleValue());
                }
            }
        }
        return values;
    }
}
