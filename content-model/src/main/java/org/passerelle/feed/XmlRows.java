package org.passerelle.feed;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.parser.Parser;
import org.passerelle.kernel.ClosedXml;
import org.passerelle.kernel.Refusal;

/**
 * Reads the elements at a path of an XML document, from its root on, while it streams by. Names are local ones;
 * attributes are parts with an @ before their name. Where words and elements are mixed, an element says all the words
 * in it.
 */
final class XmlRows implements RowReader {
    private final List<String> path;
    private final RowBuilder row = new RowBuilder();

    XmlRows(List<String> path) {
        this.path = List.copyOf(path);
    }

    @Override
    public void read(BoundedReader text, RowSink sink) throws Broken {
        try {
            XMLStreamReader xml = ClosedXml.reader(text);
            try {
                new Reading(xml, text, sink).all();
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            throw new Broken(
                    e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNumber()), e);
        }
    }

    /** One pass through a document. */
    private final class Reading {
        private final XMLStreamReader xml;
        private final BoundedReader text;
        private final RowSink sink;
        private final List<String> here = new ArrayList<>();
        private final Deque<Words> words = new ArrayDeque<>();
        private long line;

        Reading(XMLStreamReader xml, BoundedReader text, RowSink sink) {
            this.xml = xml;
            this.text = text;
            this.sink = sink;
        }

        void all() throws XMLStreamException {
            while (xml.hasNext()) {
                int event = xml.next();
                if (words.isEmpty()) {
                    text.begin();
                }
                switch (event) {
                    case XMLStreamConstants.DTD -> throw new Refusal("feed.doctype");
                    case XMLStreamConstants.START_ELEMENT -> start();
                    case XMLStreamConstants.END_ELEMENT -> end();
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> hear(xml.getText());
                    case XMLStreamConstants.ENTITY_REFERENCE ->
                        hear(Parser.unescapeEntities("&" + xml.getLocalName() + ";", false));
                    default -> {
                        // Comments and instructions say nothing of a posting.
                    }
                }
            }
        }

        private void hear(String heard) {
            if (!words.isEmpty()) {
                words.element().hear(heard);
            }
        }

        private void start() {
            here.add(xml.getLocalName());
            if (here.size() > FeedLimits.DEPTH) {
                throw new Refusal("feed.tooDeep", (long) xml.getLocation().getLineNumber(), FeedLimits.DEPTH);
            }
            if (!words.isEmpty()) {
                row.enter(xml.getLocalName());
                begin();
            } else if (isRow()) {
                line = xml.getLocation().getLineNumber();
                row.begin();
                begin();
            }
        }

        private void begin() {
            words.push(new Words());
            for (int i = 0; i < xml.getAttributeCount(); i++) {
                row.value("@" + xml.getAttributeLocalName(i), xml.getAttributeValue(i));
            }
        }

        private void end() {
            here.remove(here.size() - 1);
            if (words.isEmpty()) {
                return;
            }
            Words ended = words.pop();
            row.say(ended.said());
            if (words.isEmpty()) {
                row.end(line, sink);
            } else {
                row.leave();
                words.element().take(ended);
            }
        }

        private boolean isRow() {
            if (here.size() != path.size()) {
                return false;
            }
            for (int i = 0; i < path.size(); i++) {
                if (!path.get(i).equals("*") && !path.get(i).equals(here.get(i))) {
                    return false;
                }
            }
            return true;
        }
    }

    /** The words of an element: its own, and those of the elements in it. */
    private static final class Words {
        private final StringBuilder all = new StringBuilder();
        private boolean own;
        private boolean mixed;

        void hear(String heard) {
            own |= !heard.isBlank();
            append(heard);
        }

        void take(Words inner) {
            mixed = true;
            append(" ");
            append(inner.all);
        }

        private void append(CharSequence more) {
            if (all.length() <= FeedLimits.ROW) {
                all.append(more);
            }
        }

        /** Nothing when there are elements and no words of its own between them. */
        String said() {
            return mixed && !own ? "" : all.toString().strip();
        }
    }
}
