package fulcrum.metrics;

import fulcrum.units.Said;
import fulcrum.warehouse.FactKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// All metrics, the trees they make, and how each fact table is counted, as read from
/// `metrics/*.yaml`.
final class Definitions {

    private static final int NEAREST = 3;

    private final Map<FactKind, FactTable> tables;
    private final SequencedMap<MetricId, Metric> metrics;
    private final List<Tree> trees;

    Definitions(Map<FactKind, FactTable> tables, List<Metric> metrics, List<Tree> trees) {
        this.tables = new EnumMap<>(tables);
        var byId = new LinkedHashMap<MetricId, Metric>();
        metrics.forEach(metric -> byId.put(metric.id(), metric));
        this.metrics = Collections.unmodifiableSequencedMap(byId);
        this.trees = List.copyOf(trees);
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
        return DefinitionFile.read(
                mapper.readTree(resource("metrics/tables.yaml")),
                files,
                mapper.readTree(resource("metrics/trees.yaml")));
    }

    static Definitions parse(String tables, String metrics) {
        return parse(tables, metrics, "");
    }

    static Definitions parse(String tables, String metrics, String trees) {
        var mapper = new YAMLMapper();
        return DefinitionFile.read(
                mapper.readTree(tables), List.of(mapper.readTree(metrics)), mapper.readTree(trees));
    }

    SequencedMap<MetricId, Metric> metrics() {
        return metrics;
    }

    List<Tree> trees() {
        return trees;
    }

    /// The tree by which a change is taken apart: the one that is named, else the first that holds
    /// the metric, else the metric's own formula; with the metric on top.
    Tree tree(ExplainQuestion question) {
        return trees.stream()
                .filter(tree -> question.tree().map(tree.id()::equals).orElse(true))
                .filter(tree -> tree.metrics().contains(question.metric()))
                .filter(tree ->
                        question.tree().isPresent() || !tree.ways(question.metric()).isEmpty())
                .findFirst()
                .map(tree -> tree.from(question.metric()))
                .orElseGet(() -> ownFormulas(question.metric()));
    }

    private Tree ownFormulas(MetricId root) {
        var ways = new LinkedHashMap<MetricId, List<Way>>();
        collect(root, ways);
        var metric = metric(root);
        return new Tree(new TreeId(root.value()), metric.name(), metric.meaning(), root, ways);
    }

    private void collect(MetricId id, Map<MetricId, List<Way>> ways) {
        if (metric(id).making() instanceof Making.Computed(var formula)) {
            ways.put(id, List.of(new Way.Formula(formula)));
            terms(id).forEach(term -> collect(term, ways));
        }
    }

    /// The metrics in the formula of one; none where it is measured.
    List<MetricId> terms(MetricId id) {
        return metric(id).making() instanceof Making.Computed(var formula)
                ? formula.names().stream().map(MetricId::new).toList()
                : List.of();
    }

    /// What to say of a name that no metric has.
    Said noSuchMetric(String name) {
        return MetricId.isValid(name)
                ? Said.of("metrics.mistake.no-such-metric", name, Mistakes.joined(nearest(name)))
                : Said.of("metrics.mistake.id", Mistakes.shown(name));
    }

    /// The listed ids most like what was written, most alike first.
    List<MetricId> nearest(String written) {
        var shown = Mistakes.shown(written);
        return metrics.values().stream()
                .filter(Metric::listed)
                .map(Metric::id)
                .sorted(
                        Comparator.comparingInt(
                                        (MetricId id) -> Likeness.between(shown, id.value()))
                                .thenComparing(Comparator.naturalOrder()))
                .limit(NEAREST)
                .toList();
    }

    /// The formula of a metric as it is typed; its id where it is measured.
    String written(MetricId id) {
        return metric(id).making() instanceof Making.Computed(var formula)
                ? formula.written(name -> name, ", ")
                : id.value();
    }

    /// The same and more.
    Definitions with(List<Metric> moreMetrics, List<Tree> moreTrees) {
        var allMetrics = new ArrayList<>(metrics.values());
        allMetrics.addAll(moreMetrics);
        var allTrees = new ArrayList<>(trees);
        allTrees.addAll(moreTrees);
        return new Definitions(tables, allMetrics, allTrees);
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

    /// All that a metric is counted from.
    Stream<FactTable> tables(MetricId id) {
        return leaves(id).stream().map(leaf -> table(leaf.aggregate().from())).distinct();
    }

    /// The measured metrics that one is made of, itself where it is measured.
    SequencedSet<Metric> leaves(MetricId id) {
        var parts = new LinkedHashSet<Metric>();
        collect(metric(id), parts);
        parts.removeIf(part -> part.making() instanceof Making.Computed);
        return parts;
    }

    private void collect(Metric metric, Set<Metric> parts) {
        if (parts.add(metric)) {
            terms(metric.id()).forEach(term -> collect(metric(term), parts));
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
