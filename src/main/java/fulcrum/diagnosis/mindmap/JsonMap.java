package fulcrum.diagnosis.mindmap;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The content of an XMind file since 2018: a list of sheets, each with its topics.
final class JsonMap {

    private static final JsonMapper JSON = JsonMapper.shared();

    private JsonMap() {}

    static Outline read(byte[] content) throws Unreadable {
        try {
            var sheets = JSON.readTree(content);
            var roots = new ArrayList<Outline>();
            for (var sheet : sheets.isArray() ? sheets : JSON.createArrayNode().add(sheets)) {
                if (sheet.path("rootTopic").isObject()) {
                    roots.add(topic(sheet.path("rootTopic"), 0));
                }
            }
            if (roots.isEmpty()) {
                throw new Unreadable("diagnosis.map.file.unknown");
            }
            return XmlMaps.joined(roots);
        } catch (JacksonException e) {
            throw new Unreadable("diagnosis.map.file.damaged");
        }
    }

    private static Outline topic(JsonNode topic, int depth) throws Unreadable {
        if (depth > Rules.DEEPEST) {
            throw MapReading.tooMany();
        }
        var parts = new ArrayList<Outline>();
        for (var kind : List.of("attached", "detached", "summary")) {
            for (var child : topic.path("children").path(kind)) {
                parts.add(topic(child, depth + 1));
            }
        }
        return Outline.read(
                topic.path("id").asString(""),
                topic.path("title").asString(""),
                topic.path("notes").path("plain").path("content").asString(""),
                parts);
    }
}
