package fulcrum.metrics;

import fulcrum.units.Said;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Reads what a store defines for itself: the same YAML as the program's own files, in two sections
/// `metrics` and `trees`, of formulas only.
final class OwnFile {

    static final int MOST_METRICS = 200;
    static final int MOST_TREES = 20;

    private static final String METRICS = "metrics";
    private static final String TREES = "trees";
    private static final Set<String> KEYS = Set.of("name", "meaning", "unit", "better", "formula");

    /// By which a misspelt key differs from what was meant.
    private static final int MOST_LETTERS = 2;

    private static final Set<String> OF_MEASURED =
            Set.of(
                    "from",
                    "take",
                    "of",
                    "days",
                    "where",
                    "stated_where",
                    "gaps_in",
                    "elsewhere",
                    "needs");

    private final Definitions shipped;
    private final OwnText text = new OwnText();
    private final Mistakes mistakes = text.mistakes();
    private final Mistakes inMetrics = new Mistakes(place -> text.line(METRICS + "." + place));
    private final Mistakes inTrees = new Mistakes(place -> text.line(TREES + "." + place));
    private final List<Metric> metrics = new ArrayList<>();

    /// Formulas of metrics that have other mistakes.
    private final Map<String, Expression> unfinished = new LinkedHashMap<>();

    private OwnFile(Definitions shipped) {
        this.shipped = shipped;
    }

    static OwnAnswer read(String text, Definitions shipped) {
        return new OwnFile(shipped).answer(text);
    }

    private OwnAnswer answer(String written) {
        var sections = text.read(written);
        var trees = sections.map(this::definitions).orElse(List.of());
        var all = new ArrayList<>(mistakes.found());
        all.addAll(inMetrics.found());
        all.addAll(inTrees.found());
        return all.isEmpty()
                ? new OwnAnswer.Own(shipped.with(metrics, trees), metrics, trees)
                : new OwnAnswer.Wrong(all);
    }

    private List<Tree> definitions(ObjectNode sections) {
        for (var name : sections.propertyNames()) {
            if (!name.equals(METRICS) && !name.equals(TREES)) {
                mistakes.add("", name, Said.of("metrics.own.no-section", Mistakes.shown(name)));
            }
        }
        var ownMetrics = section(sections, METRICS);
        var ownTrees = section(sections, TREES);
        if (ownMetrics.size() > MOST_METRICS || ownTrees.size() > MOST_TREES) {
            mistakes.add("", Said.of("metrics.own.too-many", MOST_METRICS, MOST_TREES));
            return List.of();
        }
        ownMetrics.properties().forEach(entry -> metric(entry.getKey(), entry.getValue()));
        var doubtful = doubtful(ownMetrics);
        return doubtful.isPresent() ? trees(ownTrees, doubtful.get()) : List.of();
    }

    private ObjectNode section(ObjectNode sections, String name) {
        var section = sections.path(name);
        if (section instanceof ObjectNode definitions) {
            return definitions;
        }
        if (!section.isMissingNode() && !section.isNull()) {
            mistakes.add(name, Said.of("metrics.own.section", name));
        }
        return JsonNodeFactory.instance.objectNode();
    }

    private void metric(String id, JsonNode node) {
        int before = inMetrics.count();
        for (var key : node.propertyNames()) {
            if (OF_MEASURED.contains(key)) {
                inMetrics.add(id, id + "." + key, Said.of("metrics.own.measured", key));
            }
        }
        var known = new HashSet<>(KEYS);
        known.addAll(OF_MEASURED);
        inMetrics.onlyKnown(id, node, KEYS, known);
        misspelt(node, known);
        if (inMetrics.isId(id, id) && shipped.metrics().containsKey(new MetricId(id))) {
            inMetrics.add(id, Said.of("metrics.own.shipped", id));
        }
        inBothLanguages(node);
        var name = inMetrics.words(id + ".name", node.path("name"));
        var meaning = inMetrics.words(id + ".meaning", node.path("meaning"));
        var unit = inMetrics.oneOf(id + ".unit", node.path("unit"), Unit.class);
        var better = inMetrics.oneOf(id + ".better", node.path("better"), Better.class);
        var formula = formula(id + ".formula", node.path("formula").asString(""));
        if (inMetrics.count() == before) {
            metrics.add(
                    new Metric(
                            new MetricId(id),
                            name.orElseThrow(),
                            meaning.orElseThrow(),
                            unit.orElseThrow(),
                            better.orElseThrow(),
                            new Making.Computed(formula.orElseThrow()),
                            List.of(),
                            true));
        } else {
            formula.ifPresent(one -> unfinished.put(id, one));
        }
    }

    private Optional<Expression> formula(String place, String written) {
        if (written.isBlank()) {
            inMetrics.add(place, Said.of("metrics.own.no-formula"));
            return Optional.empty();
        }
        var formula = inMetrics.parsed(place, written);
        if (formula.filter(one -> one.names().isEmpty()).isPresent()) {
            inMetrics.add(place, Said.of("metrics.own.no-metric"));
        }
        return formula;
    }

    /// A key that is told to be none is read as the one that it looks like, so that this is not
    /// told to be missing too.
    private static void misspelt(JsonNode node, Set<String> known) {
        if (node instanceof ObjectNode definition) {
            for (var name : List.copyOf(definition.propertyNames())) {
                KEYS.stream()
                        .filter(_ -> !known.contains(name))
                        .filter(key -> !definition.has(key))
                        .filter(key -> Likeness.between(name, key) <= MOST_LETTERS)
                        .min(Comparator.comparingInt(key -> Likeness.between(name, key)))
                        .ifPresent(key -> definition.set(key, definition.path(name)));
            }
        }
    }

    /// What is said in one language stands for both; the name, for a meaning that is not given.
    private static void inBothLanguages(JsonNode node) {
        if (node instanceof ObjectNode definition) {
            if (definition.has("name") && !definition.has("meaning")) {
                definition.set("meaning", definition.path("name").deepCopy());
            }
            for (var key : List.of("name", "meaning")) {
                var words = definition.path(key);
                var english = words.isString() ? words.asString("") : words.path("en").asString("");
                var chinese = words.isString() ? english : words.path("zh").asString("");
                if (!english.isBlank() || !chinese.isBlank()) {
                    definition
                            .putObject(key)
                            .put("en", english.isBlank() ? chinese : english)
                            .put("zh", chinese.isBlank() ? english : chinese);
                }
            }
        }
    }

    /// Those of the metrics, read or not, that cannot be built on; empty where walking the others
    /// could take for ever.
    private Optional<Set<MetricId>> doubtful(ObjectNode declared) {
        var doubtful = new HashSet<MetricId>();
        for (var id : declared.propertyNames()) {
            if (MetricId.isValid(id)
                    && metrics.stream().noneMatch(one -> one.id().value().equals(id))) {
                doubtful.add(new MetricId(id));
            }
        }
        doubtful.removeAll(shipped.metrics().keySet());
        var check = new DefinitionCheck(shipped.with(metrics, List.of()), inMetrics, doubtful);
        unfinished.forEach((id, formula) -> check.names(id + ".formula", formula));
        for (var metric : metrics) {
            int before = inMetrics.count();
            check.check(List.of(metric));
            if (inMetrics.isFull()) {
                return Optional.empty();
            }
            if (inMetrics.count() > before) {
                doubtful.add(metric.id());
            }
        }
        var buildings = new OwnBuildings(shipped, metrics);
        boolean more = true;
        while (more) {
            more = doubtful.addAll(buildings.on(doubtful));
        }
        int before = inMetrics.count();
        buildings.weigh(sound(doubtful), inMetrics);
        return inMetrics.count() == before ? Optional.of(doubtful) : Optional.empty();
    }

    private List<Metric> sound(Set<MetricId> doubtful) {
        return metrics.stream().filter(one -> !doubtful.contains(one.id())).toList();
    }

    private List<Tree> trees(ObjectNode declared, Set<MetricId> doubtful) {
        for (var entry : declared.properties()) {
            inBothLanguages(entry.getValue());
            if (shipped.trees().stream().anyMatch(one -> one.id().value().equals(entry.getKey()))) {
                inTrees.add(entry.getKey(), Said.of("metrics.own.shipped", entry.getKey()));
            }
        }
        var trees = new TreeFile(inTrees).read(declared);
        new TreeCheck(shipped.with(sound(doubtful), List.of()), inTrees, doubtful).check(trees);
        return trees;
    }
}
