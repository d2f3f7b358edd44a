package fulcrum.metrics;

import fulcrum.warehouse.FactKind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Checks that definitions fit each other and the fact tables.
final class DefinitionCheck {

    private final Definitions definitions;
    private final Mistakes mistakes;

    DefinitionCheck(Definitions definitions, Mistakes mistakes) {
        this.definitions = definitions;
        this.mistakes = mistakes;
    }

    void check() {
        definitions.tables().values().forEach(this::table);
        for (var metric : definitions.metrics().values()) {
            switch (metric.making()) {
                case Making.Computed(var formula) -> formula(metric, formula);
                case Making.Measured(var aggregate) ->
                        columns(metric.id().value(), aggregate.from(), aggregate.columns());
            }
        }
    }

    private void table(FactTable table) {
        var place = "tables.%s".formatted(table.kind().table());
        var columns = new HashSet<String>();
        table.day().values().forEach(day -> columns.addAll(day.names()));
        table.span().ifPresent(columns::add);
        table.part().ifPresent(part -> columns.add(part.column()));
        columns.addAll(table.filled());
        columns.addAll(columnsOf(table.always()));
        table.dimensions()
                .values()
                .forEach(cut -> {
                    columns.add(cut.column());
                    columns.addAll(columnsOf(cut.instead()));
                });
        columns(place, table.kind(), columns);
    }

    private void formula(Metric metric, Expression formula) {
        var place = metric.id() + ".formula";
        int before = mistakes.count();
        for (var name : formula.names()) {
            if (!MetricId.isValid(name) || !definitions.metrics().containsKey(new MetricId(name))) {
                mistakes.add(place, "there is no metric '%s'".formatted(name));
            } else if (reaches(new MetricId(name), metric.id(), new HashSet<>())) {
                mistakes.add(place, "'%s' is made of itself".formatted(metric.id()));
            }
        }
        if (mistakes.count() == before) {
            UnitCheck.mistake(
                            formula,
                            metric.unit(),
                            name -> definitions.metric(new MetricId(name)).unit())
                    .ifPresent(mistake -> mistakes.add(place, mistake));
        }
        if (!metric.needs().isEmpty()) {
            mistakes.add(place, "a formula takes its needs from its parts");
        }
    }

    private boolean reaches(MetricId from, MetricId to, Set<MetricId> seen) {
        if (from.equals(to)) {
            return true;
        }
        var metric = definitions.metrics().get(from);
        return seen.add(from)
                && metric != null
                && metric.making() instanceof Making.Computed(var formula)
                && formula.names().stream()
                        .filter(MetricId::isValid)
                        .anyMatch(name -> reaches(new MetricId(name), to, seen));
    }

    private void columns(String place, FactKind kind, Iterable<String> columns) {
        for (var column : columns) {
            if (kind.find(column).isEmpty() && !Columns.isJoined(kind, column)) {
                mistakes.add(place, "table %s has no column '%s'".formatted(kind.table(), column));
            }
        }
    }

    private static List<String> columnsOf(List<Condition> conditions) {
        return conditions.stream().map(Condition::column).toList();
    }
}
