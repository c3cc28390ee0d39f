package org.passerelle.feed;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParsingException;
import java.util.List;
import java.util.NoSuchElementException;
import org.passerelle.kernel.Refusal;

/**
 * Reads the objects at a path of a JSON document while it streams by. Arrays on the way need no mention: the path
 * {@code a.b} finds the objects of {@code {"a":[{"b":[{},{}]}]}}; the empty path finds the document itself, or the
 * items of the array that it is.
 */
final class JsonRows implements RowReader {
    private final List<String> path;
    private final RowBuilder row = new RowBuilder();

    JsonRows(List<String> path) {
        this.path = List.copyOf(path);
    }

    @Override
    public void read(BoundedReader text, RowSink sink) throws Broken {
        JsonParser parser = Json.createParser(text);
        try {
            new Reading(parser, text, sink).walk(parser.next(), 0, 1);
            if (parser.hasNext()) {
                throw new Broken(line(parser), new JsonException("more than one document"));
            }
        } catch (JsonParsingException e) {
            throw new Broken(Math.max(0, e.getLocation().getLineNumber()), e);
        } catch (JsonException | NoSuchElementException e) {
            throw new Broken(line(parser), e);
        }
    }

    private static long line(JsonParser parser) {
        return Math.max(0, parser.getLocation().getLineNumber());
    }

    /** One pass through a document. */
    private final class Reading {
        private final JsonParser parser;
        private final BoundedReader text;
        private final RowSink sink;

        Reading(JsonParser parser, BoundedReader text, RowSink sink) {
            this.parser = parser;
            this.text = text;
            this.sink = sink;
        }

        /** @param step how many names of the path are behind */
        void walk(Event event, int step, int depth) {
            requireShallow(depth);
            text.begin();
            if (event == Event.START_ARRAY) {
                for (Event e = parser.next(); e != Event.END_ARRAY; e = parser.next()) {
                    walk(e, step, depth + 1);
                }
            } else if (event == Event.START_OBJECT && step == path.size()) {
                long line = line(parser);
                row.begin();
                fill(depth);
                row.end(line, sink);
            } else if (event == Event.START_OBJECT) {
                for (Event e = parser.next(); e != Event.END_OBJECT; e = parser.next()) {
                    boolean leads = matches(path.get(step), parser.getString());
                    Event value = parser.next();
                    if (leads) {
                        walk(value, step + 1, depth + 1);
                    } else {
                        skip(value, depth + 1);
                    }
                }
            }
        }

        private void skip(Event event, int depth) {
            requireShallow(depth);
            text.begin();
            if (event == Event.START_ARRAY || event == Event.START_OBJECT) {
                for (Event e = parser.next(); e != Event.END_ARRAY && e != Event.END_OBJECT; e = parser.next()) {
                    skip(e, depth + 1);
                }
            }
        }

        private void fill(int depth) {
            for (Event e = parser.next(); e != Event.END_OBJECT; e = parser.next()) {
                String name = parser.getString();
                part(name, parser.next(), depth + 1);
            }
        }

        private void part(String name, Event event, int depth) {
            requireShallow(depth);
            switch (event) {
                case START_OBJECT -> {
                    row.enter(name);
                    fill(depth);
                    row.leave();
                }
                case START_ARRAY -> {
                    for (Event e = parser.next(); e != Event.END_ARRAY; e = parser.next()) {
                        part(name, e, depth + 1);
                    }
                }
                case VALUE_STRING, VALUE_NUMBER -> row.value(name, parser.getString());
                case VALUE_TRUE -> row.value(name, "true");
                case VALUE_FALSE -> row.value(name, "false");
                default -> {
                    // A null says nothing.
                }
            }
        }

        private void requireShallow(int depth) {
            if (depth > FeedLimits.DEPTH) {
                throw new Refusal("feed.tooDeep", line(parser), FeedLimits.DEPTH);
            }
        }
    }

    private static boolean matches(String step, String name) {
        return step.equals("*") || step.equals(name);
    }
}
