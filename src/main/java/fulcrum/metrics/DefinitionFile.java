package fulcrum.metrics;

import fulcrum.units.Said;
import fulcrum.warehouse.FactKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Reads definitions from their YAML trees; all mistakes are told together, each with its place.
final class DefinitionFile {

    private static final Set<String> KEYS =
            Set.of(
                    "name",
                    "meaning",
                    "unit",
                    "better",
                    "formula",
                    "from",
                    "take",
                    "of",
                    "days",
                    "where",
                    "stated_where",
                    "gaps_in",
                    "elsewhere",
                    "needs",
                    "listed");

    private final Mistakes mistakes = new Mistakes();
    private final Map<FactKind, FactTable> tables = new EnumMap<>(FactKind.class);
    private final List<Metric> metrics = new ArrayList<>();

    static Definitions read(JsonNode tables, List<JsonNode> files, JsonNode trees) {
        var file = new DefinitionFile();
        file.tables.putAll(new TableFile(file.mistakes).read(tables));
        for (var metrics : files) {
            metrics.properties().forEach(entry -> file.metric(entry.getKey(), entry.getValue()));
        }
        var read = new TreeFile(file.mistakes).read(trees);
        var definitions = new Definitions(file.tables, file.metrics, read);
        int before = file.mistakes.count();
        new DefinitionCheck(definitions, file.mistakes).check();
        if (file.mistakes.count() == before) {
            new TreeCheck(definitions, file.mistakes).check(read);
        }
        file.mistakes.tell();
        return definitions;
    }

    private void metric(String id, JsonNode node) {
        var before = mistakes.count();
        mistakes.onlyKnown(id, node, KEYS);
        var _ = mistakes.isId(id, id);
        if (metrics.stream().anyMatch(metric -> metric.id().value().equals(id))) {
            mistakes.add(id, Said.of("metrics.mistake.twice"));
        }
        var name = mistakes.words(id + ".name", node.path("name"));
        var meaning = mistakes.words(id + ".meaning", node.path("meaning"));
        var unit = mistakes.oneOf(id + ".unit", node.path("unit"), Unit.class);
        var better = mistakes.oneOf(id + ".better", node.path("better"), Better.class);
        var making = making(id, node);
        if (mistakes.count() > before
                || name.isEmpty()
                || meaning.isEmpty()
                || unit.isEmpty()
                || better.isEmpty()
                || making.isEmpty()) {
            return;
        }
        metrics.add(
                new Metric(
                        new MetricId(id),
                        name.get(),
                        meaning.get(),
                        unit.get(),
                        better.get(),
                        making.get(),
                        Mistakes.strings(node.path("needs")),
                        node.path("listed").asBoolean(true)));
    }

    private Optional<Making> making(String id, JsonNode node) {
        if (node.has("formula") == node.has("from")) {
            mistakes.add(id, "give either 'formula' or 'from' with 'take'");
            return Optional.empty();
        }
        if (node.has("formula")) {
            return mistakes.expression(id + ".formula", node.path("formula"))
                    .map(Making.Computed::new);
        }
        var table = node.path("from").asString("");
        var kind = FactKind.named(table).filter(tables::containsKey);
        if (kind.isEmpty()) {
            mistakes.add(id + ".from", "metrics/tables.yaml has no table '%s'".formatted(table));
            return Optional.empty();
        }
        if (!node.has("needs")) {
            mistakes.add(id, "'needs' names the exports that bring it");
        }
        return take(id, node)
                .map(take ->
                        new Making.Measured(
                                new Aggregate(
                                        kind.get(),
                                        take,
                                        mistakes.conditions(id + ".where", node.path("where")),
                                        mistakes.conditions(
                                                id + ".stated_where", node.path("stated_where")),
                                        Mistakes.text(node, "gaps_in"),
                                        node.path("elsewhere").asBoolean(false))));
    }

    private Optional<Take> take(String id, JsonNode node) {
        var of = node.path("of");
        var name = node.path("take").asString("");
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "sum" -> mistakes.expression(id + ".of", of).map(Take.Sum::new);
            case "count" -> Optional.of(new Take.Count());
            case "distinct" -> Optional.of(new Take.Distinct(of.asString("")));
            case "first_timers" -> Optional.of(new Take.FirstTimers());
            case "repeaters" -> Optional.of(new Take.Repeaters(days(id, node)));
            case "spread" -> Optional.of(new Take.Spread(of.asString("")));
            case "latest" -> Optional.of(new Take.Latest(of.asString("")));
            case "recent_per_day" ->
                    mistakes.expression(id + ".of", of)
                            .map(amount -> new Take.RecentPerDay(amount, days(id, node)));
            default -> {
                mistakes.add(
                        id + ".take",
                        "'%s' is none of sum, count, distinct, first_timers, repeaters, spread, latest, recent_per_day"
                                .formatted(name));
                yield Optional.empty();
            }
        };
    }

    private int days(String id, JsonNode node) {
        int days = node.path("days").asInt(0);
        if (days < 1) {
            mistakes.add(id + ".days", "says how many days, 1 or more");
        }
        return Math.max(1, days);
    }
}
