package fulcrum.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a program sends: one JSON object with fields that are known.
final class Body {

    /// No plan with its note and scope is longer.
    private static final int MOST_BYTES = 256 * 1024;

    private static final int MOST_DIGITS = 30;

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private final JsonNode object;

    private Body(JsonNode object) {
        this.object = object;
    }

    static Body of(HttpServletRequest request, Set<String> fields) throws IOException {
        return of(request).only(fields);
    }

    /// One of which it is not known yet which fields it may have.
    static Body of(HttpServletRequest request) throws IOException {
        var bytes = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw Asked.wrong("api.body.long", MOST_BYTES / 1024);
        }
        return new Body(read(new String(bytes, StandardCharsets.UTF_8)));
    }

    /// The same; refused where it has other fields than these.
    Body only(Set<String> fields) {
        var unknown = new TreeSet<>(object.propertyNames());
        unknown.removeAll(fields);
        if (!unknown.isEmpty()) {
            throw Asked.wrong(
                    "api.body.unknown",
                    String.join(", ", unknown),
                    String.join(", ", new TreeSet<>(fields)));
        }
        return this;
    }

    private static JsonNode read(String text) {
        try {
            var read = MAPPER.readTree(text);
            if (read.isObject()) {
                return read;
            }
        } catch (JacksonException e) {
            throw Asked.wrong("api.body.no-object", e.getOriginalMessage());
        }
        throw Asked.wrong("api.body.no-object", "");
    }

    /// The text of a field, empty where it is null; none where it is not there.
    Optional<String> text(String name) {
        return field(name)
                .map(node -> {
                    if (node.isNull()) {
                        return "";
                    }
                    if (node.isArray() || node.isObject()) {
                        throw Asked.wrong("api.body.text", name);
                    }
                    return node.isNumber() ? sized(name, node).toPlainString() : node.asString();
                });
    }

    Optional<BigDecimal> number(String name) {
        return field(name)
                .filter(node -> !node.isNull())
                .map(node -> {
                    if (!node.isNumber()) {
                        throw Asked.wrong("api.body.number", name);
                    }
                    return sized(name, node);
                });
    }

    /// Written out, `1e999999999` would fill a gigabyte.
    private static BigDecimal sized(String name, JsonNode node) {
        var number = node.decimalValue();
        if (number.precision() > MOST_DIGITS || Math.abs(number.scale()) > MOST_DIGITS) {
            throw Asked.wrong("api.body.digits", name, MOST_DIGITS);
        }
        return number;
    }

    boolean has(String name) {
        return field(name).isPresent();
    }

    boolean truth(String name, boolean otherwise) {
        return field(name)
                .map(node -> {
                    if (!node.isBoolean()) {
                        throw Asked.wrong("api.body.truth", name);
                    }
                    return node.booleanValue();
                })
                .orElse(otherwise);
    }

    /// A number that counts.
    int whole(String name) {
        try {
            return number(name).orElseThrow(() -> Asked.wrong("api.needed", name)).intValueExact();
        } catch (ArithmeticException e) {
            throw Asked.wrong("api.body.whole", name);
        }
    }

    /// A list of objects with fields that are known.
    List<Body> objects(String name, Set<String> fields) {
        var list = field(name).orElseThrow(() -> Asked.wrong("api.needed", name));
        if (!list.isArray() || !list.values().stream().allMatch(JsonNode::isObject)) {
            throw Asked.wrong("api.body.objects", name);
        }
        return list.values().stream().map(one -> new Body(one).only(fields)).toList();
    }

    /// A list of texts, a line each.
    Optional<String> lines(String name) {
        return field(name)
                .map(node -> {
                    if (!node.isArray()) {
                        throw Asked.wrong("api.body.list", name);
                    }
                    return List.copyOf(node.values()).stream()
                            .map(JsonNode::asString)
                            .collect(Collectors.joining("\n"));
                });
    }

    /// Numbers by name; none where it is taken away, by null.
    Map<String, Optional<BigDecimal>> amounts(String name) {
        var amounts = new LinkedHashMap<String, Optional<BigDecimal>>();
        field(name)
                .ifPresent(node -> {
                    if (!node.isObject()) {
                        throw Asked.wrong("api.body.amounts", name);
                    }
                    node.properties()
                            .forEach(one -> {
                                var value = one.getValue();
                                if (!value.isNumber() && !value.isNull()) {
                                    throw Asked.wrong("api.body.amounts", name);
                                }
                                amounts.put(
                                        one.getKey(),
                                        value.isNull()
                                                ? Optional.empty()
                                                : Optional.of(sized(name, value)));
                            });
                });
        return amounts;
    }

    /// Why something is decided.
    String reason() {
        return text("reason").orElseThrow(() -> Asked.wrong("api.needed", "reason"));
    }

    /// The version that a change was made from.
    int after() {
        return number("after")
                .map(BigDecimal::intValue)
                .orElseThrow(() -> Asked.wrong("api.needed", "after"));
    }

    private Optional<JsonNode> field(String name) {
        return Optional.ofNullable(object.get(name));
    }
}
