package fulcrum.ingest.layout;

import fulcrum.ingest.layout.Cell.Source;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/// Reads one cell of a layout: a name, a list of synonyms, or a source with its treatment.
final class CellFile {

    private static final Set<String> KEYS =
            Set.of(
                    "from",
                    "first",
                    "multiply",
                    "add",
                    "less",
                    "join",
                    "list",
                    "days_between",
                    "is",
                    "header",
                    "above",
                    "stated",
                    "need",
                    "map",
                    "else",
                    "times",
                    "percent",
                    "end",
                    "take",
                    "sum",
                    "date_order",
                    "hash",
                    "or");

    private final Consumer<String> mistakes;

    CellFile(Consumer<String> mistakes) {
        this.mistakes = mistakes;
    }

    Cell read(String place, JsonNode node) {
        if (!node.isObject()) {
            return new Cell(new Source.Column(strings(node)), Cell.Treatment.plain());
        }
        for (var name : node.propertyNames()) {
            if (!KEYS.contains(name)) {
                mistakes.accept("%s has no '%s'; it has %s".formatted(place, name, KEYS));
            }
        }
        if (node.has("or") && node.path("need").asBoolean(false)) {
            mistakes.accept("%s: 'need' belongs into the last 'or'".formatted(place));
        }
        return new Cell(
                source(place, node),
                treatment(node),
                node.has("or")
                        ? Optional.of(read(place + ".or", node.path("or")))
                        : Optional.empty());
    }

    private static Cell.Treatment treatment(JsonNode node) {
        var map = new LinkedHashMap<String, String>();
        node.path("map").properties().forEach(e -> map.put(e.getKey(), e.getValue().asString("")));
        return new Cell.Treatment(
                node.path("need").asBoolean(false),
                map,
                text(node, "else"),
                text(node, "times").map(BigDecimal::new),
                node.path("percent").asBoolean(false),
                text(node, "end").map(end -> Cell.End.valueOf(end.toUpperCase(Locale.ROOT))),
                text(node, "take"),
                node.path("sum").asBoolean(false),
                text(node, "date_order"),
                node.path("hash").asBoolean(false));
    }

    private Source source(String place, JsonNode node) {
        return ofColumns(node)
                .or(() -> ofText(node))
                .orElseGet(() -> {
                    mistakes.accept(
                            "%s says no source: from, first, multiply, add, join, list, days_between, is, header, above or stated"
                                    .formatted(place));
                    return new Source.Constant("");
                });
    }

    private static Optional<Source> ofColumns(JsonNode node) {
        if (node.has("from")) {
            return Optional.of(new Source.Column(strings(node.path("from"))));
        }
        if (node.has("first")) {
            return Optional.of(new Source.FirstFilled(strings(node.path("first"))));
        }
        if (node.path("multiply").size() == 2) {
            var factors = lists(node.path("multiply"));
            return Optional.of(new Source.Product(factors.getFirst(), factors.getLast()));
        }
        if (node.has("add")) {
            return Optional.of(new Source.Sum(lists(node.path("add")), lists(node.path("less"))));
        }
        if (node.has("join")) {
            return Optional.of(new Source.Joined(lists(node.path("join"))));
        }
        if (node.has("list")) {
            return Optional.of(
                    node.path("list").isArray()
                            ? new Source.Listed(strings(node.path("list")))
                            : new Source.Rest());
        }
        if (node.path("days_between").size() == 2) {
            var ends = lists(node.path("days_between"));
            return Optional.of(new Source.DaysBetween(ends.getFirst(), ends.getLast()));
        }
        return Optional.empty();
    }

    private static Optional<Source> ofText(JsonNode node) {
        if (node.has("is")) {
            return Optional.of(new Source.Constant(node.path("is").asString("")));
        }
        if (node.has("header")) {
            return Optional.of(new Source.HeaderPart(node.path("header").asString("")));
        }
        if (node.has("above")) {
            return Optional.of(new Source.Above(node.path("above").asString("")));
        }
        if (node.has("stated")) {
            return Optional.of(
                    new Source.StatedPeriod(
                            Source.StatedPeriod.Part.valueOf(
                                    node.path("stated").asString("").toUpperCase(Locale.ROOT))));
        }
        return Optional.empty();
    }

    /// A list of names; a single name is a list of one.
    static List<String> strings(JsonNode node) {
        var strings = new ArrayList<String>();
        if (node.isArray()) {
            node.forEach(one -> strings.add(one.asString("")));
        } else if (!node.isMissingNode() && !node.isNull()) {
            strings.add(node.asString(""));
        }
        return strings;
    }

    /// A list, each of whose entries is a name or a list of synonyms.
    static List<List<String>> lists(JsonNode node) {
        var lists = new ArrayList<List<String>>();
        node.forEach(one -> lists.add(strings(one)));
        return lists;
    }

    static Optional<String> text(JsonNode node, String name) {
        return node.hasNonNull(name) ? Optional.of(node.path(name).asString("")) : Optional.empty();
    }
}
