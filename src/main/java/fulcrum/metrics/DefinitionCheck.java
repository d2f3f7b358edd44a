package fulcrum.metrics;

import fulcrum.units.Said;
import fulcrum.warehouse.FactKind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Checks that definitions fit each other and the fact tables.
final class DefinitionCheck {

    private final Definitions definitions;
    private final Mistakes mistakes;

    private final Set<MetricId> doubtful;

    DefinitionCheck(Definitions definitions, Mistakes mistakes) {
        this(definitions, mistakes, Set.of());
    }

    /// @param doubtful metrics that could not be read, of which nothing more is said
    DefinitionCheck(Definitions definitions, Mistakes mistakes, Set<MetricId> doubtful) {
        this.definitions = definitions;
        this.mistakes = mistakes;
        this.doubtful = Set.copyOf(doubtful);
    }

    void check() {
        definitions.tables().values().forEach(this::table);
        check(definitions.metrics().values());
    }

    void check(Iterable<Metric> metrics) {
        for (var metric : metrics) {
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
                    cut.also().ifPresent(columns::add);
                    columns.addAll(columnsOf(cut.instead()));
                });
        columns(place, table.kind(), columns);
    }

    private void formula(Metric metric, Expression formula) {
        var place = metric.id() + ".formula";
        int before = mistakes.count();
        names(place, formula);
        for (var name : formula.names()) {
            if (isThere(name) && reaches(new MetricId(name), metric.id(), new HashSet<>())) {
                mistakes.add(place, Said.of("metrics.mistake.itself", metric.id(), name));
            }
        }
        if (mistakes.count() == before && formula.names().stream().allMatch(this::isSound)) {
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

    /// Whether the names in a formula are metrics.
    void names(String place, Expression formula) {
        for (var name : formula.names()) {
            if (!isThere(name)) {
                mistakes.add(place, definitions.noSuchMetric(name));
            }
        }
    }

    private boolean isThere(String name) {
        return MetricId.isValid(name)
                && (definitions.metrics().containsKey(new MetricId(name))
                        || doubtful.contains(new MetricId(name)));
    }

    private boolean isSound(String name) {
        return definitions.metrics().containsKey(new MetricId(name));
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
