package fulcrum.metrics;

import fulcrum.units.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// What is wrong in definition files, collected so that it is told at once.
final class Mistakes {

    private final List<String> found = new ArrayList<>();

    void add(String place, String what) {
        found.add("%s: %s".formatted(place, what));
    }

    int count() {
        return found.size();
    }

    /// Ends the reading where there was a mistake.
    void tell() {
        if (!found.isEmpty()) {
            throw new IllegalArgumentException(
                    "metric definitions have %d mistakes:%n%s"
                            .formatted(found.size(), String.join(System.lineSeparator(), found)));
        }
    }

    void onlyKnown(String place, JsonNode node, Set<String> known) {
        for (var name : node.propertyNames()) {
            if (!known.contains(name)) {
                add(place, "there is no '%s'; it has %s".formatted(name, known));
            }
        }
    }

    <E extends Enum<E>> Optional<E> oneOf(String place, JsonNode node, Class<E> type) {
        var name = node.asString("").toUpperCase(Locale.ROOT);
        for (var constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return Optional.of(constant);
            }
        }
        add(
                place,
                "'%s' is none of %s"
                        .formatted(node.asString(""), Arrays.toString(type.getEnumConstants())));
        return Optional.empty();
    }

    Optional<Expression> expression(String place, JsonNode node) {
        return parsed(place, node.asString(""));
    }

    Optional<Expression> parsed(String place, String written) {
        try {
            return Optional.of(Expression.parse(written));
        } catch (IllegalArgumentException e) {
            add(place, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    Optional<Words> words(String place, JsonNode node) {
        var english = node.path("en").asString("");
        var chinese = node.path("zh").asString("");
        if (english.isBlank() || chinese.isBlank()) {
            add(place, "give both en and zh");
            return Optional.empty();
        }
        return Optional.of(new Words(english, chinese));
    }

    /// `{sold: true, line_kind: [goods, charge], status: {not: [unpaid]}, rating: stated}`
    List<Condition> conditions(String place, JsonNode node) {
        var conditions = new ArrayList<Condition>();
        for (var entry : node.properties()) {
            var column = entry.getKey();
            var value = entry.getValue();
            if (column.equals("leaf")) {
                conditions.add(new Condition.Leaf());
            } else if (value.isBoolean() && value.asBoolean()) {
                conditions.add(new Condition.True(column));
            } else if (value.isObject() && value.has("not")) {
                conditions.add(new Condition.NoneOf(column, strings(value.path("not"))));
            } else if (value.isString() && value.asString().equals("stated")) {
                conditions.add(new Condition.Stated(column));
            } else if (value.isString() || value.isArray()) {
                conditions.add(new Condition.OneOf(column, strings(value)));
            } else {
                add(place + "." + column, "is true, a word, a list, stated or {not: [...]}");
            }
        }
        return conditions;
    }

    static List<String> strings(JsonNode node) {
        var strings = new ArrayList<String>();
        if (node.isArray()) {
            node.forEach(one -> strings.add(one.asString("")));
        } else if (!node.isMissingNode() && !node.isNull()) {
            strings.add(node.asString(""));
        }
        return strings;
    }

    static Optional<String> text(JsonNode node, String name) {
        return node.hasNonNull(name) ? Optional.of(node.path(name).asString("")) : Optional.empty();
    }
}
