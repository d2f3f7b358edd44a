package fulcrum.effects;

import fulcrum.units.Said;
import fulcrum.units.Words;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/// What was read, as the text that is kept.
final class ReadingText {

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .addModule(new SimpleModule().addDeserializer(Said.class, new Sentence()))
                    .build();

    private ReadingText() {}

    /// What a reading says beside what the table tells.
    record Body(Said told, Optional<Reading.Measured> measured) {}

    static String of(Body body) {
        return MAPPER.writeValueAsString(body);
    }

    static Body read(String text) {
        return MAPPER.readValue(text, Body.class);
    }

    /// A sentence whose arguments are text, words in both languages, or sentences.
    private static final class Sentence extends ValueDeserializer<Said> {

        @Override
        public Said deserialize(JsonParser parser, DeserializationContext context) {
            return said(context.readTree(parser));
        }

        private static Said said(JsonNode node) {
            List<Object> arguments =
                    node.get("arguments").valueStream().map(Sentence::argument).toList();
            return new Said(node.get("key").asString(), arguments);
        }

        private static Object argument(JsonNode node) {
            if (node.has("english")) {
                return new Words(node.get("english").asString(), node.get("chinese").asString());
            }
            return node.isObject() ? said(node) : node.asString();
        }
    }
}
