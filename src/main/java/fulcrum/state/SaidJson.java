package fulcrum.state;

import fulcrum.units.Said;
import fulcrum.units.Words;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/// Writes and reads records that hold sentences: they are kept as sentences, and told in the
/// language of whoever reads them later.
public final class SaidJson {

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                    .addModule(new SimpleModule().addDeserializer(Said.class, new Sentence()))
                    .build();

    private SaidJson() {}

    public static String of(Object kept) {
        return MAPPER.writeValueAsString(kept);
    }

    public static <T> T read(String text, Class<T> kind) {
        return MAPPER.readValue(text, kind);
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
