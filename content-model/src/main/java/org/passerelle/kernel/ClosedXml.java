package org.passerelle.kernel;

import java.io.Reader;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Parsers for XML from outside: they resolve nothing, expand no entities of the document's own, and fetch nothing. Who
 * reads refuses a document type declaration ({@link XMLStreamReader#DTD}) with words.
 */
public final class ClosedXml {
    private ClosedXml() {}

    /** A parser over decoded text. */
    public static XMLStreamReader reader(Reader text) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setXMLResolver((publicId, systemId, base, namespace) -> Reader.nullReader());
        return factory.createXMLStreamReader(text);
    }
}
