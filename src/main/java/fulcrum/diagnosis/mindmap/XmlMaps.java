package fulcrum.diagnosis.mindmap;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads OPML, FreeMind and the older XMind in one go. A document type, with which entities are
/// declared, is refused, so nothing can be expanded or fetched.
final class XmlMaps {

    private static final XMLInputFactory FACTORY = factory();
    private static final Set<String> NODES = Set.of("outline", "node", "topic");
    private static final Set<String> LINES = Set.of("p", "li", "br", "div", "tr");

    private final XMLStreamReader xml;
    private final Deque<Growth> open = new ArrayDeque<>();
    private final List<Outline> roots = new ArrayList<>();
    private String root = "";
    private int nodes;

    /// A node that is being read.
    private static final class Growth {
        private String key = "";
        private String title = "";
        private final StringBuilder note = new StringBuilder();
        private final List<Outline> parts = new ArrayList<>();
    }

    XmlMaps(byte[] file) throws Unreadable {
        try {
            this.xml = FACTORY.createXMLStreamReader(new ByteArrayInputStream(file));
        } catch (XMLStreamException e) {
            throw new Unreadable("diagnosis.map.file.unknown");
        }
    }

    private static XMLInputFactory factory() {
        var factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    Outline read() throws Unreadable {
        try {
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                            throw new Unreadable("diagnosis.map.file.entities");
                    case XMLStreamConstants.START_ELEMENT -> begin(xml.getLocalName());
                    case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
                    default -> {}
                }
            }
        } catch (XMLStreamException e) {
            throw new Unreadable(
                    root.isEmpty() ? "diagnosis.map.file.unknown" : "diagnosis.map.file.damaged");
        }
        if (roots.isEmpty()) {
            throw new Unreadable("diagnosis.map.file.unknown");
        }
        return joined(roots);
    }

    /// Several trees in one file: the others hang on the first.
    static Outline joined(List<Outline> roots) {
        var first = roots.getFirst();
        var parts = new ArrayList<>(first.parts());
        parts.addAll(roots.subList(1, roots.size()));
        return new Outline(first.key(), first.title(), first.told(), first.note(), parts);
    }

    private void begin(String name) throws XMLStreamException, Unreadable {
        if (root.isEmpty()) {
            root = name;
            if (!Set.of("opml", "map", "xmap-content").contains(root)) {
                throw new Unreadable("diagnosis.map.file.unknown");
            }
        }
        if (NODES.contains(name)) {
            if (++nodes > Rules.MOST_NODES || open.size() > Rules.DEEPEST) {
                throw MapReading.tooMany();
            }
            open.push(grown());
        } else if (!open.isEmpty()) {
            inside(open.element(), name);
        }
    }

    private Growth grown() {
        var growth = new Growth();
        growth.key = first(MapFiles.KEY, "id", "ID").replaceFirst("^" + MapFiles.ID, "");
        growth.title = first("text", "TEXT", "title");
        growth.note.append(first("_note"));
        return growth;
    }

    private String first(String... names) {
        for (var name : names) {
            var value = xml.getAttributeValue(null, name);
            if (value != null) {
                return value;
            }
        }
        return "";
    }

    private void inside(Growth node, String name) throws XMLStreamException, Unreadable {
        switch (name) {
            case "richcontent" -> {
                boolean title = first("TYPE").equals("NODE");
                var text = text(name);
                if (title) {
                    node.title = text.replace('\n', ' ');
                } else {
                    node.note.append(text);
                }
            }
            case "title" -> node.title = text(name);
            case "plain" -> node.note.append(text(name));
            default -> {}
        }
    }

    /// All text up to the end of an element; each paragraph is a line.
    private String text(String until) throws XMLStreamException, Unreadable {
        var text = new StringBuilder();
        boolean lined = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(until)) {
                break;
            }
            if (event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new Unreadable("diagnosis.map.file.entities");
            }
            if (event == XMLStreamConstants.START_ELEMENT && LINES.contains(xml.getLocalName())) {
                text.append(lined ? "\n" : "");
                lined = true;
            }
            if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                text.append(xml.getText().isBlank() && lined ? "" : xml.getText());
            }
        }
        return text.toString().strip();
    }

    private void end(String name) {
        if (!NODES.contains(name)) {
            return;
        }
        var node = open.pop();
        var read = Outline.read(node.key, node.title, node.note.toString(), node.parts);
        if (open.isEmpty()) {
            roots.add(read);
        } else {
            open.element().parts.add(read);
        }
    }
}
