package fulcrum.diagnosis.weight;

import fulcrum.units.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The schemes of `diagnosis/schemes.yaml`, in their order there.
final class SchemeFile {

    private static final String FILE = "/diagnosis/schemes.yaml";

    private SchemeFile() {}

    static List<Scheme> read() {
        try (var file = SchemeFile.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("there is no resource " + FILE);
            }
            return new YAMLMapper()
                    .readTree(file).values().stream().map(SchemeFile::scheme).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Scheme scheme(JsonNode node) {
        return new Scheme(
                node.path("id").stringValue(),
                texts(node.path("platforms")),
                words(node.path("name")),
                words(node.path("source")),
                parts(node));
    }

    private static List<Part> parts(JsonNode node) {
        return node.path("parts").values().stream().map(SchemeFile::part).toList();
    }

    private static Part part(JsonNode node) {
        return new Part(
                node.path("id").stringValue(),
                words(node.path("name")),
                texts(node.path("facts")),
                number(node.path("weight")),
                Part.Measure.valueOf(node.path("measure").stringValue().toUpperCase(Locale.ROOT)),
                !node.path("better").asString("").equals("lower"),
                number(node.path("at")),
                whole(node.path("days")),
                whole(node.path("ratings")),
                parts(node));
    }

    private static OptionalDouble number(JsonNode node) {
        return node.isNumber() ? OptionalDouble.of(node.doubleValue()) : OptionalDouble.empty();
    }

    private static OptionalInt whole(JsonNode node) {
        return node.isNumber() ? OptionalInt.of(node.intValue()) : OptionalInt.empty();
    }

    private static List<String> texts(JsonNode node) {
        return node.values().stream().map(JsonNode::stringValue).toList();
    }

    private static Words words(JsonNode node) {
        return new Words(node.path("en").stringValue(), node.path("zh").stringValue());
    }
}
