package fulcrum.metrics;

import fulcrum.units.Figure;
import fulcrum.units.Grain;
import fulcrum.units.Said;
import fulcrum.warehouse.FactKind;
import fulcrum.warehouse.Facts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Leads from the figures by event date to those by order date.
final class Bridges {

    private final Definitions definitions;
    private final Facts facts;
    private final Function<FigureQuestion, Reading> reading;

    Bridges(Definitions definitions, Facts facts, Function<FigureQuestion, Reading> reading) {
        this.definitions = definitions;
        this.facts = facts;
        this.reading = reading;
    }

    List<Bridge> of(FigureQuestion asked) {
        var question =
                asked.over(new Span(asked.period(), Grain.TOTAL))
                        .cut(new Cut(List.of(), asked.cut().only()));
        var event = reading.apply(question.on(Basis.EVENT));
        var order = reading.apply(question.on(Basis.ORDER));
        var out = new HashMap<MetricId, BigDecimal>();
        var in = new HashMap<MetricId, BigDecimal>();
        moved(question, out, in);
        var bridges = new ArrayList<Bridge>();
        for (var metric : question.metrics()) {
            var known = event.value(event.lines().getFirst(), metric);
            bridges.add(
                    new Bridge(
                            metric,
                            question.period(),
                            known,
                            known.isKnown() ? total(metric, out) : known,
                            known.isKnown() ? total(metric, in) : known,
                            order.value(order.lines().getFirst(), metric)));
        }
        return bridges;
    }

    private void moved(
            FigureQuestion question, Map<MetricId, BigDecimal> out, Map<MetricId, BigDecimal> in) {
        var leaves = new EnumMap<FactKind, List<Metric>>(FactKind.class);
        question.metrics().stream()
                .filter(this::canTell)
                .flatMap(metric -> definitions.leaves(metric).stream())
                .distinct()
                .forEach(leaf ->
                        leaves.computeIfAbsent(leaf.aggregate().from(), _ -> new ArrayList<>())
                                .add(leaf));
        leaves.forEach((kind, all) -> {
            var moved = new MovedDays(new Rows(question, definitions.table(kind)), all);
            moved.read(facts.answer(moved.question()).getFirst(), out, in);
        });
    }

    /// True for sums and differences; what moved into a ratio is not the ratio of what moved.
    private boolean canTell(MetricId id) {
        return switch (definitions.metric(id).making()) {
            case Making.Measured(var aggregate) -> MovedDays.canTell(aggregate.take());
            case Making.Computed(var formula) ->
                    formula.isAdditive()
                            && formula.names().stream().map(MetricId::new).allMatch(this::canTell);
        };
    }

    private Value total(MetricId metric, Map<MetricId, BigDecimal> moved) {
        return canTell(metric)
                ? Value.of(Figure.of(sum(new Expression.Name(metric.value()), moved)))
                : Value.unknown(Said.of("metrics.unknown.no-bridge"));
    }

    private BigDecimal sum(Expression of, Map<MetricId, BigDecimal> moved) {
        return switch (of) {
            case Expression.Name(var name) -> {
                var id = new MetricId(name);
                yield definitions.metric(id).making() instanceof Making.Computed(var formula)
                        ? sum(formula, moved)
                        : moved.getOrDefault(id, BigDecimal.ZERO);
            }
            case Expression.Plus(var left, var right) -> sum(left, moved).add(sum(right, moved));
            case Expression.Minus(var left, var right) ->
                    sum(left, moved).subtract(sum(right, moved));
            case Expression.Known(var parts) ->
                    parts.stream()
                            .map(part -> sum(part, moved))
                            .reduce(BigDecimal.ZERO, BigDecimal::add);
            case Expression.Constant _, Expression.Times _, Expression.Over _, Expression.First _ ->
                    throw new IllegalArgumentException("%s does not add up".formatted(of));
        };
    }
}
