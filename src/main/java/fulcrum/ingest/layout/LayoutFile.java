package fulcrum.ingest.layout;

import fulcrum.warehouse.FactKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
        var any = new ArrayList<List<String>>();
        node.path("any").forEach(group -> any.add(strings(group)));
        return new Layout.Recognition(
                strings(node.path("all")), any, strings(node.path("none")), text(node, "preamble"));
    }

    private Layout.RowRules rows(JsonNode node) {
        onlyKnown(
                "rows",
                node,
                Set.of("decimal", "carry", "personal", "totals", "skip", "provisional_days"));
        return new Layout.RowRules(
                text(node, "decimal").map(mark -> mark.charAt(0)),
                strings(node.path("carry")),
                strings(node.path("personal")),
                conditions(node.path("totals")),
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
            cells.put(entry.getKey(), cell(name + "." + entry.getKey(), entry.getValue()));
        }
        return Optional.of(new Layout.Read(kind.get(), conditions(node.path("when")), cells));
    }

    private Cell cell(String place, JsonNode node) {
        if (!node.isObject()) {
            return new Cell(new Cell.Source.Column(strings(node)), plain());
        }
        onlyKnown(
                place,
                node,
                Set.of(
                        "from",
                        "first",
                        "multiply",
                        "is",
                        "header",
                        "stated",
                        "need",
                        "map",
                        "else",
                        "times",
                        "percent",
                        "end",
                        "take",
                        "sum",
                        "date_order"));
        var map = new LinkedHashMap<String, String>();
        node.path("map").properties().forEach(e -> map.put(e.getKey(), e.getValue().asString("")));
        var treatment =
                new Cell.Treatment(
                        node.path("need").asBoolean(false),
                        map,
                        text(node, "else"),
                        text(node, "times").map(BigDecimal::new),
                        node.path("percent").asBoolean(false),
                        text(node, "end")
                                .map(end -> Cell.End.valueOf(end.toUpperCase(Locale.ROOT))),
                        text(node, "take"),
                        node.path("sum").asBoolean(false),
                        text(node, "date_order"));
        return new Cell(source(place, node), treatment);
    }

    private Cell.Source source(String place, JsonNode node) {
        if (node.has("from")) {
            return new Cell.Source.Column(strings(node.path("from")));
        }
        if (node.has("first")) {
            return new Cell.Source.FirstFilled(strings(node.path("first")));
        }
        if (node.has("multiply") && node.path("multiply").size() == 2) {
            return new Cell.Source.Product(
                    strings(node.path("multiply").get(0)), strings(node.path("multiply").get(1)));
        }
        if (node.has("is")) {
            return new Cell.Source.Constant(node.path("is").asString(""));
        }
        if (node.has("header")) {
            return new Cell.Source.HeaderPart(node.path("header").asString(""));
        }
        if (node.has("stated")) {
            return new Cell.Source.StatedPeriod(
                    Cell.Source.StatedPeriod.Part.valueOf(
                            node.path("stated").asString("").toUpperCase(Locale.ROOT)));
        }
        mistakes.add(
                "%s says no source: from, first, multiply, is, header or stated".formatted(place));
        return new Cell.Source.Constant("");
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

    private static Cell.Treatment plain() {
        return new Cell.Treatment(
                false,
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty());
    }

    private static Map<String, String> words(JsonNode node) {
        var words = new LinkedHashMap<String, String>();
        node.properties().forEach(e -> words.put(e.getKey(), e.getValue().asString("")));
        return words;
    }

    private static List<String> strings(JsonNode node) {
        var strings = new ArrayList<String>();
        if (node.isArray()) {
            node.forEach(one -> strings.add(one.asString("")));
        } else if (!node.isMissingNode() && !node.isNull()) {
            strings.add(node.asString(""));
        }
        return strings;
    }

    private static Optional<String> text(JsonNode node, String name) {
        return node.hasNonNull(name) ? Optional.of(node.path(name).asString("")) : Optional.empty();
    }

    private static Optional<Boolean> flag(JsonNode node, String name) {
        return node.hasNonNull(name)
                ? Optional.of(node.path(name).asBoolean(false))
                : Optional.empty();
    }
}
