package fulcrum.diagnosis;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// A map as the files that other programs open.
public final class MapFiles {

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
        if (!node.notes().isEmpty()) {
            xml.writeAttribute("_note", String.join("\n", node.notes()));
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
        xml.writeAttribute("TEXT", node.title());
        if (!node.notes().isEmpty()) {
            xml.writeStartElement("richcontent");
            xml.writeAttribute("TYPE", "NOTE");
            xml.writeStartElement("html");
            xml.writeStartElement("body");
            for (var line : node.notes()) {
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
