package fulcrum.metrics;

import fulcrum.units.Said;
import fulcrum.units.Texts;
import fulcrum.units.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/// What is wrong in definition files, collected so that it is told at once.
final class Mistakes {

    /// More are not looked for: nobody reads them at once.
    private static final int MOST = 100;

    private static final int LONGEST_SHOWN = 60;

    private final List<Mistake> found = new ArrayList<>();
    private final Function<String, OptionalInt> lines;

    Mistakes() {
        this(_ -> OptionalInt.empty());
    }

    /// @param lines where a place stands in the text
    Mistakes(Function<String, OptionalInt> lines) {
        this.lines = lines;
    }

    /// One that only those who write Fulcrum meet.
    void add(String place, String what) {
        add(place, Said.of("metrics.mistake.ours", what));
    }

    void add(String place, Said what) {
        add(place, place, what);
    }

    /// @param stands the place whose line it is
    void add(String place, String stands, Said what) {
        if (!isFull()) {
            found.add(new Mistake(shown(place), lines.apply(stands), what));
        }
    }

    boolean isFull() {
        return found.size() >= MOST;
    }

    int count() {
        return found.size();
    }

    List<Mistake> found() {
        return List.copyOf(found);
    }

    /// Ends the reading where there was a mistake.
    void tell() {
        if (!found.isEmpty()) {
            var texts = Texts.in(Texts.ENGLISH);
            var told =
                    found.stream()
                            .map(one -> "%s: %s".formatted(one.place(), texts.say(one.what())))
                            .toList();
            throw new IllegalArgumentException(
                    "metric definitions have %d mistakes:%n%s"
                            .formatted(found.size(), String.join(System.lineSeparator(), told)));
        }
    }

    void onlyKnown(String place, JsonNode node, Set<String> known) {
        onlyKnown(place, node, known, known);
    }

    /// @param alsoKnown names about which something else is said
    void onlyKnown(String place, JsonNode node, Set<String> known, Set<String> alsoKnown) {
        for (var name : node.propertyNames()) {
            if (!alsoKnown.contains(name)) {
                add(
                        place,
                        place + "." + name,
                        Said.of(
                                "metrics.mistake.no-such-key",
                                shown(name),
                                joined(new TreeSet<>(known))));
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
        var words =
                Arrays.stream(type.getEnumConstants())
                        .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                        .toList();
        add(place, Said.of("metrics.mistake.none-of", shown(node.asString("")), joined(words)));
        return Optional.empty();
    }

    Optional<Expression> expression(String place, JsonNode node) {
        return parsed(place, node.asString(""));
    }

    Optional<Expression> parsed(String place, String written) {
        try {
            return Optional.of(Expression.parse(written));
        } catch (NoFormula e) {
            add(place, e.why());
            return Optional.empty();
        }
    }

    /// An id of a metric or tree, where it is well formed.
    boolean isId(String place, String written) {
        boolean valid = MetricId.isValid(written);
        if (!valid) {
            add(place, Said.of("metrics.mistake.id", shown(written)));
        }
        return valid;
    }

    Optional<Words> words(String place, JsonNode node) {
        var english = node.path("en").asString("");
        var chinese = node.path("zh").asString("");
        if (english.isBlank() || chinese.isBlank()) {
            add(place, Said.of("metrics.mistake.words"));
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

    /// Not longer than a reader needs.
    static String shown(String written) {
        return written.length() > LONGEST_SHOWN
                ? written.substring(0, LONGEST_SHOWN) + "…"
                : written;
    }

    static String joined(Collection<?> names) {
        return String.join(", ", names.stream().map(String::valueOf).toList());
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
