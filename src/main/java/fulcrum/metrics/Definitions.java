package fulcrum.metrics;

import fulcrum.warehouse.FactKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// All metrics and how each fact table is counted, as read from `metrics/*.yaml`.
final class Definitions {

    private final Map<FactKind, FactTable> tables;
    private final SequencedMap<MetricId, Metric> metrics;

    Definitions(Map<FactKind, FactTable> tables, List<Metric> metrics) {
        this.tables = new EnumMap<>(tables);
        var byId = new LinkedHashMap<MetricId, Metric>();
        metrics.forEach(metric -> byId.put(metric.id(), metric));
        this.metrics = Collections.unmodifiableSequencedMap(byId);
    }

    /// Those that come with the program.
    static Definitions shipped() {
        var mapper = new YAMLMapper();
        var files = new ArrayList<JsonNode>();
        resource("metrics/index.txt")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .forEach(name -> files.add(mapper.readTree(resource("metrics/" + name + ".yaml"))));
        return DefinitionFile.read(mapper.readTree(resource("metrics/tables.yaml")), files);
    }

    static Definitions parse(String tables, String metrics) {
        var mapper = new YAMLMapper();
        return DefinitionFile.read(mapper.readTree(tables), List.of(mapper.readTree(metrics)));
    }

    SequencedMap<MetricId, Metric> metrics() {
        return metrics;
    }

    Metric metric(MetricId id) {
        var metric = metrics.get(id);
        if (metric == null) {
            throw new IllegalArgumentException("there is no metric '%s'".formatted(id));
        }
        return metric;
    }

    Map<FactKind, FactTable> tables() {
        return Collections.unmodifiableMap(tables);
    }

    FactTable table(FactKind kind) {
        var table = tables.get(kind);
        if (table == null) {
            throw new IllegalArgumentException(
                    "metrics/tables.yaml does not say how %s is counted".formatted(kind.table()));
        }
        return table;
    }

    /// The measured metrics that one is made of, itself where it is measured.
    SequencedSet<Metric> leaves(MetricId id) {
        var leaves = new LinkedHashSet<Metric>();
        collect(metric(id), leaves);
        return leaves;
    }

    private void collect(Metric metric, Set<Metric> leaves) {
        switch (metric.making()) {
            case Making.Measured _ -> leaves.add(metric);
            case Making.Computed(var formula) ->
                    formula.names().forEach(name -> collect(metric(new MetricId(name)), leaves));
        }
    }

    /// Export families that bring what a metric is made of.
    List<String> needs(MetricId id) {
        return leaves(id).stream().flatMap(leaf -> leaf.needs().stream()).distinct().toList();
    }

    /// The dimensions by which all parts of a metric can be cut.
    Set<Dimension> dimensions(MetricId id) {
        var common = new TreeSet<Dimension>();
        boolean first = true;
        for (var leaf : leaves(id)) {
            var aggregate = ((Making.Measured) leaf.making()).aggregate();
            if (aggregate.elsewhere()) {
                continue;
            }
            var own = table(aggregate.from()).dimensions().keySet();
            if (first) {
                common.addAll(own);
                first = false;
            } else {
                common.retainAll(own);
            }
        }
        return common;
    }

    private static String resource(String path) {
        try (InputStream file = Definitions.class.getClassLoader().getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException(
                        "the program's own file %s is missing".formatted(path));
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }
}
