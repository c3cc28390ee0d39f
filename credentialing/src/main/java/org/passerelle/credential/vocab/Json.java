package org.passerelle.credential.vocab;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonWriterFactory;
import jakarta.json.spi.JsonProvider;
import java.io.InputStream;
import java.io.Reader;
import java.util.Collection;
import java.util.Map;

/**
 * As {@link jakarta.json.Json}, but for looking up its provider once: that one goes through the class path at each
 * call, which took a quarter of the time in which a credential is issued.
 */
public final class Json {
    private static final JsonProvider PROVIDER = JsonProvider.provider();

    private Json() {}

    /** For a new object. */
    public static JsonObjectBuilder createObjectBuilder() {
        return PROVIDER.createObjectBuilder();
    }

    /** For an object that begins as this one. */
    public static JsonObjectBuilder createObjectBuilder(JsonObject beginning) {
        return PROVIDER.createObjectBuilder(beginning);
    }

    /** For a new array. */
    public static JsonArrayBuilder createArrayBuilder() {
        return PROVIDER.createArrayBuilder();
    }

    /** For an array that begins as this one. */
    public static JsonArrayBuilder createArrayBuilder(JsonArray beginning) {
        return PROVIDER.createArrayBuilder(beginning);
    }

    /** For an array that begins with these. */
    public static JsonArrayBuilder createArrayBuilder(Collection<?> beginning) {
        return PROVIDER.createArrayBuilder(beginning);
    }

    /** A text as a value. */
    public static JsonString createValue(String text) {
        return PROVIDER.createValue(text);
    }

    /** Reads from here. */
    public static JsonReader createReader(Reader from) {
        return PROVIDER.createReader(from);
    }

    /** Reads from here, in the encoding that it is in. */
    public static JsonReader createReader(InputStream from) {
        return PROVIDER.createReader(from);
    }

    /** For writers that are set so. */
    public static JsonWriterFactory createWriterFactory(Map<String, ?> settings) {
        return PROVIDER.createWriterFactory(settings);
    }
}
