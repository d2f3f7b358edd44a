package fulcrum.ingest.reading;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// One XML part of a workbook, read forwards. A document type, with which entities are declared, is
/// refused, so nothing can be expanded or fetched.
final class XmlPart implements Closeable {

    private static final XMLInputFactory FACTORY = factory();

    private final String name;
    private final int longest;
    private final InputStream in;
    private final XMLStreamReader reader;

    /// `longest` is how many characters one text may have.
    XmlPart(String name, InputStream in, int longest) throws IOException {
        this.name = name;
        this.in = in;
        this.longest = longest;
        try {
            this.reader = FACTORY.createXMLStreamReader(in);
        } catch (XMLStreamException e) {
            in.close();
            throw broken(e);
        }
    }

    private static XMLInputFactory factory() {
        var factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    /// Steps to the next begin or end of an element; false at the end of the document.
    boolean next() throws IOException {
        try {
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.DTD
                        || event == XMLStreamConstants.ENTITY_REFERENCE) {
                    throw new Unreadable("reading.xml-entities", name);
                }
                if (event == XMLStreamConstants.START_ELEMENT
                        || event == XMLStreamConstants.END_ELEMENT) {
                    return true;
                }
            }
            return false;
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    boolean begins() {
        return reader.isStartElement();
    }

    boolean begins(String element) {
        return reader.isStartElement() && reader.getLocalName().equals(element);
    }

    boolean ends(String element) {
        return reader.isEndElement() && reader.getLocalName().equals(element);
    }

    String element() {
        return reader.getLocalName();
    }

    /// An attribute by its name without namespace; empty where there is none.
    String attribute(String attribute) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(attribute)) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }

    Optional<Integer> number(String attribute) {
        var text = attribute(attribute);
        boolean digits = !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits && text.length() < 10
                ? Optional.of(Integer.parseInt(text))
                : Optional.empty();
    }

    /// Adds all text up to the end of the present element.
    void text(StringBuilder out) throws IOException {
        try {
            int depth = 1;
            while (depth > 0 && reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> depth++;
                    case XMLStreamConstants.END_ELEMENT -> depth--;
                    case XMLStreamConstants.CHARACTERS,
                            XMLStreamConstants.CDATA,
                            XMLStreamConstants.SPACE ->
                            add(out);
                    case XMLStreamConstants.ENTITY_REFERENCE ->
                            throw new Unreadable("reading.xml-entities", name);
                    default -> {}
                }
            }
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    private void add(StringBuilder out) throws Unreadable {
        out.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
        if (out.length() > longest) {
            throw new Unreadable(
                    "reading.cell-too-long",
                    name,
                    reader.getLocation().getLineNumber(),
                    Sizes.said(longest));
        }
    }

    /// Libraries wrap what our own streams threw.
    private IOException broken(XMLStreamException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof Unreadable known) {
                return known;
            }
        }
        return new Unreadable(
                "reading.part-broken",
                name,
                e.getLocation() == null ? 1 : e.getLocation().getLineNumber());
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
