package fulcrum.diagnosis.topics;

import fulcrum.actions.Link;
import fulcrum.units.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The topics of `diagnosis/topics.yaml`, in their order there.
final class TopicFile {

    private static final String FILE = "/diagnosis/topics.yaml";

    private TopicFile() {}

    static List<Topic> read() {
        try (var file = TopicFile.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("there is no resource " + FILE);
            }
            return new YAMLMapper().readTree(file).values().stream().map(TopicFile::topic).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Topic topic(JsonNode node) {
        var name = node.path("name");
        return Topic.of(
                node.path("id").stringValue(),
                Link.of(node.path("link").stringValue()).orElseThrow(),
                new Words(name.path("en").stringValue(), name.path("zh").stringValue()),
                texts(node.path("zh")),
                texts(node.path("en")));
    }

    private static List<String> texts(JsonNode node) {
        return node.values().stream().map(JsonNode::stringValue).toList();
    }
}
