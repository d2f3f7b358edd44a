package fulcrum.metrics;

import fulcrum.warehouse.FactKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Reads `metrics/tables.yaml`: how each fact table is counted.
final class TableFile {

    private static final Set<String> KEYS =
            Set.of(
                    "day",
                    "span",
                    "covered_by",
                    "part",
                    "reported",
                    "always",
                    "filled",
                    "dimensions");

    private final Mistakes mistakes;

    TableFile(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    Map<FactKind, FactTable> read(JsonNode tree) {
        var tables = new EnumMap<FactKind, FactTable>(FactKind.class);
        for (var entry : tree.properties()) {
            var kind = FactKind.named(entry.getKey());
            if (kind.isEmpty()) {
                mistakes.add(entry.getKey(), "there is no fact kind of that name");
            } else {
                tables.put(kind.get(), table(kind.get(), entry.getValue()));
            }
        }
        return tables;
    }

    private FactTable table(FactKind kind, JsonNode node) {
        var place = kind.table();
        mistakes.onlyKnown(place, node, KEYS);
        return new FactTable(
                kind,
                days(place, node.path("day")),
                Mistakes.text(node, "span"),
                coveredBy(place, node.path("covered_by")),
                part(place, node.path("part")),
                node.path("reported").asBoolean(false),
                mistakes.conditions(place + ".always", node.path("always")),
                Set.copyOf(Mistakes.strings(node.path("filled"))),
                dimensions(place, node.path("dimensions")));
    }

    private Map<Basis, Expression> days(String place, JsonNode node) {
        var days = new EnumMap<Basis, Expression>(Basis.class);
        mistakes.onlyKnown(place + ".day", node, Set.of("event", "order"));
        mistakes.expression(place + ".day.event", node.path("event"))
                .ifPresent(day -> days.put(Basis.EVENT, day));
        if (node.has("order")) {
            mistakes.expression(place + ".day.order", node.path("order"))
                    .ifPresent(day -> days.put(Basis.ORDER, day));
        }
        return days;
    }

    private List<FactTable.CoveredBy> coveredBy(String place, JsonNode node) {
        var covered = new ArrayList<FactTable.CoveredBy>();
        for (var text : Mistakes.strings(node)) {
            var parts = List.of(text.split("\\.", 2));
            var kind = FactKind.named(parts.getFirst());
            if (kind.isEmpty()) {
                mistakes.add(place + ".covered_by", "there is no fact kind '%s'".formatted(text));
                continue;
            }
            covered.add(
                    new FactTable.CoveredBy(
                            kind.get(),
                            parts.size() > 1
                                    ? bringing(place, kind.get(), parts.get(1))
                                    : Optional.empty()));
        }
        if (covered.isEmpty()) {
            mistakes.add(place + ".covered_by", "names at least one kind");
        }
        return covered;
    }

    private Optional<FactTable.Bringing> bringing(String place, FactKind kind, String name) {
        if (kind.find(name).isPresent()) {
            return Optional.of(new FactTable.Bringing(kind, Optional.of(name)));
        }
        var other = FactKind.named(name);
        if (other.isEmpty()) {
            mistakes.add(
                    place + ".covered_by",
                    "'%s' is neither a column of %s nor a fact kind".formatted(name, kind.table()));
        }
        return other.map(found -> new FactTable.Bringing(found, Optional.empty()));
    }

    private Optional<FactTable.Part> part(String place, JsonNode node) {
        if (node.isMissingNode()) {
            return Optional.empty();
        }
        mistakes.onlyKnown(place + ".part", node, Set.of("column", "reporters"));
        var reporters = node.path("reporters").asString("");
        if (!Set.of("add_up", "in_turn").contains(reporters)) {
            mistakes.add(place + ".part.reporters", "is add_up or in_turn");
        }
        return Optional.of(
                new FactTable.Part(node.path("column").asString(""), reporters.equals("add_up")));
    }

    private Map<Dimension, FactTable.Cut> dimensions(String place, JsonNode node) {
        var dimensions = new HashMap<Dimension, FactTable.Cut>();
        for (var entry : node.properties()) {
            var value = entry.getValue();
            var at = "%s.dimensions.%s".formatted(place, entry.getKey());
            if (value.isObject()) {
                mistakes.onlyKnown(at, value, Set.of("column", "also", "instead"));
            }
            var column = value.isObject() ? value.path("column").asString("") : value.asString("");
            dimensions.put(
                    new Dimension(entry.getKey()),
                    new FactTable.Cut(
                            column,
                            Optional.of(value.path("also").asString(""))
                                    .filter(also -> !also.isEmpty()),
                            mistakes.conditions(at + ".instead", value.path("instead"))));
        }
        return dimensions;
    }
}
