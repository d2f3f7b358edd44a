package fulcrum.metrics;

import fulcrum.units.Said;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/// Reads the YAML of somebody who is not one of us: mappings, lists and plain words, nothing that
/// could grow in memory or name a class; and remembers in which line everything stands.
final class OwnText {

    static final int LONGEST = 64 * 1024;

    private static final int DEEPEST = 8;
    private static final YAMLFactory YAML = new YAMLFactory();

    private final Map<String, Integer> lines = new HashMap<>();
    private final Mistakes mistakes = new Mistakes(this::line);

    /// Ends the reading at what cannot be read on from.
    private static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    Mistakes mistakes() {
        return mistakes;
    }

    /// Of the place itself, else of what it stands in.
    OptionalInt line(String place) {
        for (var at = place;
                !at.isEmpty();
                at = at.substring(0, Math.max(0, at.lastIndexOf('.')))) {
            var line = lines.get(at);
            if (line != null) {
                return OptionalInt.of(line);
            }
        }
        return OptionalInt.empty();
    }

    /// The tree of a text; empty where it cannot be read.
    Optional<ObjectNode> read(String text) {
        if (text.length() > LONGEST) {
            mistakes.add("", Said.of("metrics.own.too-long", text.length(), LONGEST));
            return Optional.empty();
        }
        try (var parser = (YAMLParser) YAML.createParser(ObjectReadContext.empty(), text)) {
            if (parser.nextToken() == null) {
                return Optional.of(JsonNodeFactory.instance.objectNode());
            }
            var tree = node(parser, "", 0);
            if (parser.nextToken() != null) {
                throw unreadable(parser, Said.of("metrics.own.second-document"));
            }
            if (tree instanceof ObjectNode sections) {
                return Optional.of(sections);
            }
            mistakes.add("", Said.of("metrics.own.no-sections"));
        } catch (JacksonException e) {
            told(
                    e.getLocation() == null ? 1 : e.getLocation().getLineNr(),
                    Said.of("metrics.own.not-yaml", firstLine(e.getOriginalMessage())));
        } catch (Unreadable e) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private JsonNode node(YAMLParser parser, String place, int depth) {
        if (parser.isCurrentAlias() || parser.getObjectId() != null) {
            throw unreadable(parser, Said.of("metrics.own.anchor"));
        }
        if (parser.getTypeId() != null) {
            throw unreadable(
                    parser,
                    Said.of("metrics.own.tag", Mistakes.shown(String.valueOf(parser.getTypeId()))));
        }
        if (depth > DEEPEST) {
            throw unreadable(parser, Said.of("metrics.own.too-deep"));
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> mapping(parser, place, depth);
            case START_ARRAY -> list(parser, place, depth);
            case VALUE_NULL -> JsonNodeFactory.instance.nullNode();
            default -> JsonNodeFactory.instance.stringNode(parser.getString());
        };
    }

    private JsonNode mapping(YAMLParser parser, String place, int depth) {
        var mapping = JsonNodeFactory.instance.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            var at = place.isEmpty() ? name : place + "." + name;
            int line = parser.currentTokenLocation().getLineNr();
            if (mapping.has(name)) {
                told(line, Said.of("metrics.own.key-twice", Mistakes.shown(name)));
            }
            lines.put(at, line);
            parser.nextToken();
            mapping.set(name, node(parser, at, depth + 1));
        }
        return mapping;
    }

    private JsonNode list(YAMLParser parser, String place, int depth) {
        var list = JsonNodeFactory.instance.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            list.add(node(parser, place, depth + 1));
        }
        return list;
    }

    private Unreadable unreadable(YAMLParser parser, Said why) {
        told(parser.currentTokenLocation().getLineNr(), why);
        return new Unreadable();
    }

    private void told(int line, Said why) {
        lines.put("\n", line);
        mistakes.add("", "\n", why);
    }

    private static String firstLine(String message) {
        return Mistakes.shown(message.lines().findFirst().orElse(""));
    }
}
