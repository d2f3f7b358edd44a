package fulcrum.diagnosis.mindmap;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import tools.jackson.databind.json.JsonMapper;

/// A map as the files that other programs open. Each node carries which one it is, so that it is
/// known when it comes back.
public final class MapFiles {

    /// The attribute of OPML that is ours; others leave it alone.
    static final String KEY = "_fulcrum";

    /// FreeMind's ids begin so.
    static final String ID = "ID_fulcrum-";

    private static final JsonMapper JSON = JsonMapper.shared();

    private MapFiles() {}

    /// OPML 2.0 (opml.org/spec2.opml): notes in `_note`, as OmniOutliner and others read them.
    public static String opml(Outline map) {
        return written(xml -> {
            xml.writeStartElement("opml");
            xml.writeAttribute("version", "2.0");
            xml.writeStartElement("head");
            xml.writeStartElement("title");
            xml.writeCharacters(map.title());
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeStartElement("body");
            opml(xml, map);
            xml.writeEndElement();
            xml.writeEndElement();
        });
    }

    private static void opml(XMLStreamWriter xml, Outline node) throws XMLStreamException {
        xml.writeStartElement("outline");
        xml.writeAttribute("text", node.title());
        xml.writeAttribute(KEY, node.key());
        if (!node.notes().isEmpty()) {
            xml.writeAttribute("_note", node.notes());
        }
        for (var part : node.parts()) {
            opml(xml, part);
        }
        xml.writeEndElement();
    }

    /// The format of FreeMind 1.0 (freemind.xsd), which Freeplane and XMind open too.
    public static String freemind(Outline map) {
        return written(xml -> {
            xml.writeStartElement("map");
            xml.writeAttribute("version", "1.0.1");
            freemind(xml, map);
            xml.writeEndElement();
        });
    }

    private static void freemind(XMLStreamWriter xml, Outline node) throws XMLStreamException {
        xml.writeStartElement("node");
        xml.writeAttribute("ID", ID + node.key());
        xml.writeAttribute("TEXT", node.title());
        if (!node.notes().isEmpty()) {
            xml.writeStartElement("richcontent");
            xml.writeAttribute("TYPE", "NOTE");
            xml.writeStartElement("html");
            xml.writeStartElement("body");
            for (var line : node.notes().split("\n", -1)) {
                xml.writeStartElement("p");
                xml.writeCharacters(line);
                xml.writeEndElement();
            }
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndElement();
        }
        for (var part : node.parts()) {
            freemind(xml, part);
        }
        xml.writeEndElement();
    }

    /// The format of XMind since 2018: JSON in a zip.
    public static byte[] xmind(Outline map) {
        var sheet = new LinkedHashMap<String, Object>();
        sheet.put("id", "fulcrum-sheet");
        sheet.put("class", "sheet");
        sheet.put("title", map.title());
        var top = topic(map);
        top.put("structureClass", "org.xmind.ui.logic.right");
        sheet.put("rootTopic", top);
        var files = new LinkedHashMap<String, Object>();
        files.put("content.json", List.of(sheet));
        files.put("metadata.json", Map.of("creator", Map.of("name", "Fulcrum", "version", "1")));
        files.put(
                "manifest.json",
                Map.of(
                        "file-entries",
                        Map.of("content.json", Map.of(), "metadata.json", Map.of())));
        return zipped(files);
    }

    private static Map<String, Object> topic(Outline node) {
        var topic = new LinkedHashMap<String, Object>();
        topic.put("id", node.key());
        topic.put("class", "topic");
        topic.put("title", node.title());
        if (!node.notes().isEmpty()) {
            topic.put("notes", Map.of("plain", Map.of("content", node.notes())));
        }
        if (!node.parts().isEmpty()) {
            topic.put(
                    "children",
                    Map.of("attached", node.parts().stream().map(MapFiles::topic).toList()));
        }
        return topic;
    }

    private static byte[] zipped(Map<String, Object> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                var entry = new ZipEntry(file.getKey());
                entry.setTime(0);
                zip.putNextEntry(entry);
                zip.write(
                        JSON.writeValueAsString(file.getValue()).getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a map could not be packed", e);
        }
        return bytes.toByteArray();
    }

    private interface Writing {
        void to(XMLStreamWriter xml) throws XMLStreamException;
    }

    private static String written(Writing writing) {
        try {
            var text = new StringWriter();
            var xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            writing.to(xml);
            xml.writeEndDocument();
            xml.flush();
            return text + "\n";
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a map could not be written as XML", e);
        }
    }
}
