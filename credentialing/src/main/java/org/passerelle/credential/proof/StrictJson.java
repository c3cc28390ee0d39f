package org.passerelle.credential.proof;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.NoSuchElementException;
import java.util.Set;

/**
 * Reads JSON from strangers as I-JSON (RFC 7493) asks: no name twice in an object, no half of a surrogate pair, and
 * within limits, so that every reader sees the same document and none is drowned.
 */
public final class StrictJson {
    /** The largest document that is read, in bytes of UTF-8. */
    public static final int MOST_BYTES = 256 * 1024;
    /** The deepest nesting that is read. */
    public static final int MOST_DEPTH = 32;

    /** Kept, because {@code Json} looks through the class path for it at each call. */
    private static final JsonProvider JSON = JsonProvider.provider();

    private final JsonParser parser;
    private int depth;

    private StrictJson(JsonParser parser) {
        this.parser = parser;
    }

    /**
     * The object in this text.
     *
     * @throws Malformed when there is none, or it breaks a rule
     */
    public static JsonObject read(String text) {
        if (text.length() > MOST_BYTES || text.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw new Malformed(Malformed.Reason.TOO_LARGE);
        }
        String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (bare.isBlank()) {
            throw new Malformed(Malformed.Reason.EMPTY);
        }
        try (JsonParser parser = JSON.createParser(new StringReader(bare))) {
            return new StrictJson(parser).root();
        } catch (JsonException | NoSuchElementException | IllegalStateException | NumberFormatException e) {
            throw new Malformed(Malformed.Reason.NOT_JSON, e);
        }
    }

    private JsonObject root() {
        if (parser.next() != Event.START_OBJECT) {
            throw new Malformed(Malformed.Reason.NOT_JSON);
        }
        JsonObject object = object();
        if (parser.hasNext()) {
            throw new Malformed(Malformed.Reason.NOT_JSON);
        }
        return object;
    }

    private JsonObject object() {
        enter();
        JsonObjectBuilder built = JSON.createObjectBuilder();
        Set<String> names = new HashSet<>();
        while (parser.next() == Event.KEY_NAME) {
            String name = whole(parser.getString());
            if (!names.add(name)) {
                throw new Malformed(Malformed.Reason.DUPLICATE_KEY);
            }
            built.add(name, value(parser.next()));
        }
        depth--;
        return built.build();
    }

    private JsonArray array() {
        enter();
        JsonArrayBuilder built = JSON.createArrayBuilder();
        for (Event event = parser.next(); event != Event.END_ARRAY; event = parser.next()) {
            built.add(value(event));
        }
        depth--;
        return built.build();
    }

    private JsonValue value(Event event) {
        return switch (event) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_STRING -> JSON.createValue(whole(parser.getString()));
            case VALUE_NUMBER -> number();
            case VALUE_TRUE -> JsonValue.TRUE;
            case VALUE_FALSE -> JsonValue.FALSE;
            case VALUE_NULL -> JsonValue.NULL;
            default -> throw new Malformed(Malformed.Reason.NOT_JSON);
        };
    }

    /** Only numbers that every reader holds alike: those of a double. */
    private JsonValue number() {
        if (parser.getString().length() > 32 || Double.isInfinite(Double.parseDouble(parser.getString()))) {
            throw new Malformed(Malformed.Reason.NOT_JSON);
        }
        return parser.getValue();
    }

    private void enter() {
        if (++depth > MOST_DEPTH) {
            throw new Malformed(Malformed.Reason.TOO_DEEP);
        }
    }

    private static String whole(String text) {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new Malformed(Malformed.Reason.NOT_JSON);
        }
        return text;
    }
}
