package fulcrum.metrics;

import fulcrum.units.Said;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// Dimensions by which a metric can be cut at the same time. Some can not: a report by source does
/// not know products, and one by product no sources.
final class CauseViews {

    private final List<FactTable> tables;

    CauseViews(Definitions definitions, MetricId metric) {
        this.tables =
                definitions.leaves(metric).stream()
                        .filter(leaf -> !leaf.aggregate().elsewhere())
                        .map(leaf -> definitions.table(leaf.aggregate().from()))
                        .distinct()
                        .toList();
    }

    List<FactTable> tables() {
        return tables;
    }

    /// What people call a dimension.
    Said named(Dimension dimension) {
        return tables.stream()
                .flatMap(table -> Optional.ofNullable(table.dimensions().get(dimension)).stream())
                .findFirst()
                .map(cut -> Said.of("column." + cut.column()))
                .orElseThrow();
    }

    /// All largest sets of dimensions that go together, and with those of the filters; first the
    /// set that is cut from the rows that make the whole.
    ///
    /// @param narrowed dimensions of filters
    List<List<Dimension>> of(Collection<Dimension> dimensions, Collection<Dimension> narrowed) {
        var views = new LinkedHashSet<List<Dimension>>();
        views.add(grown(narrowed, dimensions.stream().filter(this::isPlain).toList()));
        for (var seed : dimensions) {
            if (!isPlain(seed)) {
                var first = new LinkedHashSet<>(List.of(seed));
                first.addAll(dimensions);
                views.add(grown(narrowed, first));
            }
        }
        return views.stream().filter(view -> !view.isEmpty()).toList();
    }

    private boolean isPlain(Dimension dimension) {
        return tables.stream().allMatch(table -> instead(table, dimension).isEmpty());
    }

    private static List<Condition> instead(FactTable table, Dimension dimension) {
        var cut = table.dimensions().get(dimension);
        return cut == null ? List.of() : cut.instead();
    }

    private List<Dimension> grown(Collection<Dimension> narrowed, Collection<Dimension> among) {
        Map<FactTable, List<Condition>> rows = new HashMap<>();
        for (var dimension : narrowed) {
            take(dimension, rows);
        }
        var view = new TreeSet<Dimension>();
        for (var dimension : among) {
            if (fits(dimension, rows)) {
                take(dimension, rows);
                view.add(dimension);
            }
        }
        return List.copyOf(view);
    }

    /// Whether rows that are cut by it are those that are counted already.
    private boolean fits(Dimension dimension, Map<FactTable, List<Condition>> rows) {
        for (var table : tables) {
            var instead = instead(table, dimension);
            if (!instead.isEmpty() && !rows.getOrDefault(table, instead).equals(instead)) {
                return false;
            }
        }
        return true;
    }

    private void take(Dimension dimension, Map<FactTable, List<Condition>> rows) {
        for (var table : tables) {
            var instead = instead(table, dimension);
            if (!instead.isEmpty()) {
                rows.put(table, instead);
            }
        }
    }
}
