package fulcrum.ingest.layout;

import static fulcrum.ingest.layout.CellFile.strings;
import static fulcrum.ingest.layout.CellFile.text;

import fulcrum.warehouse.FactKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Reads a layout from its YAML tree; every mistake names the place and what would be right.
final class LayoutFile {

    private final String id;
    private final List<String> mistakes = new ArrayList<>();

    private LayoutFile(String id) {
        this.id = id;
    }

    static Layout read(String id, JsonNode tree) {
        var file = new LayoutFile(id);
        var layout = file.layout(tree);
        if (!file.mistakes.isEmpty()) {
            throw new IllegalArgumentException(
                    "layout %s: %s".formatted(id, String.join("; ", file.mistakes)));
        }
        return layout;
    }

    private Layout layout(JsonNode tree) {
        onlyKnown(
                "",
                tree,
                Set.of("platform", "name", "where", "sample", "recognise", "rows", "reads"));
        var reads = new ArrayList<Layout.Read>();
        for (var node : tree.path("reads")) {
            read(node).ifPresent(reads::add);
        }
        if (reads.isEmpty()) {
            mistakes.add("'reads' lists no fact kind; give at least one");
        }
        return new Layout(
                id,
                tree.path("platform").asString("any"),
                words(tree.path("name")),
                words(tree.path("where")),
                tree.path("sample").asString(""),
                recognition(tree.path("recognise")),
                rows(tree.path("rows")),
                reads);
    }

    private Layout.Recognition recognition(JsonNode node) {
        onlyKnown("recognise", node, Set.of("all", "any", "none", "preamble"));
        return new Layout.Recognition(
                strings(node.path("all")),
                CellFile.lists(node.path("any")),
                strings(node.path("none")),
                text(node, "preamble"));
    }

    private Layout.RowRules rows(JsonNode node) {
        onlyKnown(
                "rows",
                node,
                Set.of(
                        "decimal",
                        "carry",
                        "carry_within",
                        "personal",
                        "totals",
                        "totals_unchecked",
                        "totals_of",
                        "skip",
                        "provisional_days"));
        return new Layout.RowRules(
                text(node, "decimal").map(mark -> mark.charAt(0)),
                strings(node.path("carry")),
                strings(node.path("carry_within")),
                strings(node.path("personal")),
                new Layout.Totals(
                        conditions(node.path("totals")),
                        conditions(node.path("totals_unchecked")),
                        conditions(node.path("totals_of"))),
                conditions(node.path("skip")),
                node.path("provisional_days").asInt(0));
    }

    private Optional<Layout.Read> read(JsonNode node) {
        onlyKnown("reads", node, Set.of("kind", "when", "cells"));
        var name = node.path("kind").asString("");
        var kind = FactKind.named(name);
        if (kind.isEmpty()) {
            mistakes.add("there is no fact kind '%s'".formatted(name));
            return Optional.empty();
        }
        var cells = new LinkedHashMap<String, Cell>();
        for (var entry : node.path("cells").properties()) {
            if (kind.get().find(entry.getKey()).filter(column -> !column.settled()).isEmpty()) {
                mistakes.add("table %s has no column '%s' to read".formatted(name, entry.getKey()));
            }
            var place = name + "." + entry.getKey();
            var cell = new CellFile(mistakes::add).read(place, entry.getValue());
            if (entry.getKey().equals("customer") || cell.treatment().hash()) {
                unchanged(place, cell);
            }
            cells.put(entry.getKey(), cell);
        }
        return Optional.of(new Layout.Read(kind.get(), conditions(node.path("when")), cells));
    }

    /// Rows are kept with the hash in place of a person's id, so nothing can be taken from it
    /// later.
    private void unchanged(String place, Cell cell) {
        var treatment = cell.treatment();
        if (treatment.take().isPresent() || !treatment.map().isEmpty()) {
            mistakes.add("%s names a person: 'take' and 'map' cannot be used".formatted(place));
        }
        cell.or().ifPresent(other -> unchanged(place, other));
    }

    private List<Layout.When> conditions(JsonNode node) {
        var conditions = new ArrayList<Layout.When>();
        for (var condition : node) {
            onlyKnown(
                    "when",
                    condition,
                    Set.of("column", "equals", "matches", "filled", "negative", "not"));
            conditions.add(
                    new Layout.When(
                            strings(condition.path("column")),
                            strings(condition.path("equals")),
                            text(condition, "matches"),
                            flag(condition, "filled"),
                            flag(condition, "negative"),
                            condition.path("not").asBoolean(false)));
        }
        return conditions;
    }

    private void onlyKnown(String place, JsonNode node, Set<String> known) {
        for (var name : node.propertyNames()) {
            if (!known.contains(name)) {
                mistakes.add("'%s' has no '%s'; it has %s".formatted(place, name, known));
            }
        }
    }

    private static Map<String, String> words(JsonNode node) {
        var words = new LinkedHashMap<String, String>();
        node.properties().forEach(e -> words.put(e.getKey(), e.getValue().asString("")));
        return words;
    }

    private static Optional<Boolean> flag(JsonNode node, String name) {
        return node.hasNonNull(name)
                ? Optional.of(node.path(name).asBoolean(false))
                : Optional.empty();
    }
}
