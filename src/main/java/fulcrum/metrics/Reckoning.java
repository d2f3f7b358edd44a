package fulcrum.metrics;

import fulcrum.units.Figure;
import fulcrum.units.Said;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Computes the metrics of one slice, part by part, from what was found there.
final class Reckoning {

    private final Definitions definitions;
    private final Standings standings;
    private final Found found;
    private final Slices.Slice slice;
    private final Map<MetricId, Standing> standing = new HashMap<>();
    private final Map<MetricId, Reckoned> done = new HashMap<>();
    private Key key;
    private Optional<@Nullable Amount[]> amounts = Optional.empty();

    Reckoning(Definitions definitions, Standings standings, Found found, Slices.Slice slice) {
        this.definitions = definitions;
        this.standings = standings;
        this.found = found;
        this.slice = slice;
        this.key = new Key(slice.date(), List.of());
    }

    /// The values of metrics in one part of the slice.
    List<Value> of(List<Metric> metrics, Key part) {
        key = part;
        amounts = found.at(part);
        done.clear();
        var values = new Value[metrics.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = reckoned(metrics.get(i)).value();
        }
        return List.of(values);
    }

    /// A value, and the days of the slice for which it stands; none where days do not matter.
    private record Reckoned(Value value, Optional<Days> days) {}

    private Reckoned reckoned(Metric metric) {
        return switch (metric.making()) {
            case Making.Measured _ -> measured(metric);
            case Making.Computed(var formula) -> {
                var before = done.get(metric.id());
                var now = before == null ? computed(formula) : before;
                done.put(metric.id(), now);
                yield now;
            }
        };
    }

    private Standing standing(Metric leaf) {
        return standings.dependsOnPart(leaf)
                ? standings.of(leaf, slice, key.parts())
                : standing.computeIfAbsent(leaf.id(), _ -> standings.of(leaf, slice, key.parts()));
    }

    private Reckoned measured(Metric leaf) {
        return switch (standing(leaf)) {
            case Standing.Missing(var reason) ->
                    new Reckoned(Value.unknown(reason), Optional.empty());
            case Standing.Covered(var days, var notes) -> {
                var value = value(leaf);
                for (var note : notes) {
                    value = value.isKnown() ? value.with(note) : value;
                }
                yield new Reckoned(value, days);
            }
        };
    }

    private Value value(Metric leaf) {
        var amount = amounts.map(row -> row[found.place(leaf.id())]);
        if (amount.isEmpty()) {
            return leaf.aggregate().take() instanceof Take.Latest
                    ? Value.unknown(Reasons.missing(false, leaf.needs()))
                    : Value.of(Figure.of(0));
        }
        if (amount.get().isUnstated()) {
            return Value.unknown(
                    Said.of(
                            "metrics.unknown.not-stated",
                            Reasons.list(
                                    leaf.needs().stream()
                                            .map(need -> Said.of("metrics.export." + need))
                                            .toList())));
        }
        var stated = amount.get().value();
        var value = Value.of(Figure.of(stated == null ? BigDecimal.ZERO : stated));
        return amount.get().hasGap()
                ? value.with(
                        Said.of(
                                leaf.aggregate().gapsIn().isPresent()
                                        ? "metrics.note.gap-pieces"
                                        : "metrics.note.gap-rows",
                                plain(amount.get().stated()),
                                plain(amount.get().all())))
                : value;
    }

    private static String plain(BigDecimal number) {
        var written = number.stripTrailingZeros();
        return String.format(Locale.ROOT, "%,." + Math.max(0, written.scale()) + "f", written);
    }

    private Reckoned computed(Expression formula) {
        return switch (formula) {
            case Expression.Name(var name) -> reckoned(definitions.metric(new MetricId(name)));
            case Expression.Constant(var value) ->
                    new Reckoned(Value.of(Figure.of(value)), Optional.empty());
            case Expression.Plus(var left, var right) ->
                    together(left, right, (a, b) -> Figure.of(a).plus(Figure.of(b)));
            case Expression.Minus(var left, var right) ->
                    together(left, right, (a, b) -> Figure.of(a).minus(Figure.of(b)));
            case Expression.Times(var left, var right) ->
                    together(left, right, (a, b) -> Figure.of(a).times(Figure.of(b)));
            case Expression.Over(var left, var right) ->
                    together(left, right, (a, b) -> Figure.of(a).dividedBy(Figure.of(b)));
            case Expression.First(var parts) -> first(parts);
            case Expression.Known(var parts) -> known(parts);
        };
    }

    /// Parts that stand for different days make no figure: a month's orders over ten days' visitors
    /// is no conversion.
    private Reckoned together(Expression left, Expression right, Figure.Combination combination) {
        var one = computed(left);
        var other = computed(right);
        if (one.value().isKnown()
                && other.value().isKnown()
                && one.days().isPresent()
                && other.days().isPresent()
                && !one.days().equals(other.days())) {
            return new Reckoned(
                    Value.unknown(uneven(one.days().get().and(other.days().get()))),
                    Optional.empty());
        }
        return new Reckoned(
                one.value().combine(other.value(), combination), one.days().or(other::days));
    }

    private static Said uneven(Days common) {
        return common.isEmpty()
                ? Said.of("metrics.unknown.no-common-day")
                : Said.of(
                        "metrics.unknown.uneven-days",
                        common.count(),
                        common.periods().getFirst().from(),
                        common.periods().getLast().until().minusDays(1));
    }

    private Reckoned first(List<Expression> parts) {
        var reckoned = parts.stream().map(this::computed).toList();
        return reckoned.stream()
                .filter(one -> one.value().isKnown())
                .findFirst()
                .orElseGet(() -> unknown(reckoned));
    }

    /// The sum of the known parts; it stands for the days on which all of those do.
    private Reckoned known(List<Expression> parts) {
        var reckoned = parts.stream().map(this::computed).toList();
        var known = new ArrayList<>(reckoned);
        known.removeIf(one -> !one.value().isKnown());
        if (known.isEmpty()) {
            return unknown(reckoned);
        }
        return known.stream()
                .reduce((one, other) ->
                        new Reckoned(
                                one.value()
                                        .combine(
                                                other.value(),
                                                (a, b) -> Figure.of(a).plus(Figure.of(b))),
                                one.days().isPresent() && other.days().isPresent()
                                        ? Optional.of(one.days().get().and(other.days().get()))
                                        : one.days().or(other::days)))
                .orElseThrow();
    }

    private static Reckoned unknown(List<Reckoned> parts) {
        return parts.stream()
                .reduce((one, other) ->
                        new Reckoned(
                                one.value().combine(other.value(), (a, _) -> Figure.of(a)),
                                Optional.empty()))
                .orElseThrow();
    }
}
