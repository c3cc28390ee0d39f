package org.passerelle.credential.baking;

import java.io.StringReader;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.passerelle.credential.proof.Malformed;
import org.passerelle.credential.proof.StrictJson;
import org.passerelle.kernel.ClosedXml;

/**
 * Looks for the one credential in an SVG, and into nothing else. Many drawing programs write a document type; it is
 * neither fetched nor read, so what it might declare is unknown here, and whoever uses it is refused.
 */
final class SvgReader {
    private static final int MOST_DEPTH = 200;

    private final String svg;
    private final String namespace;
    private final String name;

    @Nullable
    private String found;

    SvgReader(String svg, String namespace, String name) {
        this.svg = svg;
        this.namespace = namespace;
        this.name = name;
    }

    Optional<String> credential() {
        try {
            XMLStreamReader xml = ClosedXml.reader(new StringReader(svg));
            int depth = 0;
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.ENTITY_REFERENCE -> throw new Malformed(Malformed.Reason.ENCODING);
                    case XMLStreamConstants.START_ELEMENT -> depth += element(xml) ? 0 : 1;
                    case XMLStreamConstants.END_ELEMENT -> depth--;
                    default -> {
                        // Of the picture, which is not looked at.
                    }
                }
                if (depth > MOST_DEPTH) {
                    throw new Malformed(Malformed.Reason.TOO_DEEP);
                }
            }
            return Optional.ofNullable(found);
        } catch (XMLStreamException e) {
            throw new Malformed(Malformed.Reason.ENCODING, e);
        }
    }

    /** Reads a credential to its end; false for any other element. */
    private boolean element(XMLStreamReader xml) throws XMLStreamException {
        if (!name.equals(xml.getLocalName()) || !namespace.equals(xml.getNamespaceURI())) {
            return false;
        }
        if (found != null) {
            throw new Malformed(Malformed.Reason.ENCODING);
        }
        String verify = xml.getAttributeValue(null, "verify");
        StringBuilder text = new StringBuilder();
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (!xml.isCharacters()) {
                throw new Malformed(Malformed.Reason.ENCODING);
            }
            text.append(xml.getText());
            if (text.length() > StrictJson.MOST_BYTES) {
                throw new Malformed(Malformed.Reason.TOO_LARGE);
            }
        }
        found = verify == null || verify.isBlank() ? text.toString().strip() : verify.strip();
        return true;
    }
}
