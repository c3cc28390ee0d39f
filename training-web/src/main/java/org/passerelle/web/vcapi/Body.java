package org.passerelle.web.vcapi;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.passerelle.credential.proof.Malformed;
import org.passerelle.credential.proof.StrictJson;

/**
 * What a program sends: one JSON object, read strictly, with its options beside what it is about.
 *
 * @param json the whole
 */
record Body(JsonObject json) {
    private static final int TOO_LARGE = 413;

    /**
     * Reads it.
     *
     * @throws Malformed when it is no JSON that every reader reads alike
     * @throws WebApplicationException when it is larger than what is read
     */
    static Body of(InputStream in) {
        try {
            byte[] bytes = in.readNBytes(StrictJson.MOST_BYTES + 1);
            if (bytes.length > StrictJson.MOST_BYTES) {
                throw new WebApplicationException(TOO_LARGE);
            }
            return new Body(StrictJson.read(new String(bytes, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The object under this name. @throws Malformed when there is none */
    JsonObject object(String name) {
        if (json.get(name) instanceof JsonObject object) {
            return object;
        }
        throw new Malformed(Malformed.Reason.NOT_JSON);
    }

    /** The text under this name; empty when there is none. */
    String text(String name) {
        return json.get(name) instanceof JsonString text ? text.getString() : "";
    }

    private Optional<JsonValue> option(String name) {
        return json.get("options") instanceof JsonObject options
                ? Optional.ofNullable(options.get(name))
                : Optional.empty();
    }

    /** The text of an option; empty when there is none. */
    String optionText(String name) {
        return option(name)
                .filter(JsonString.class::isInstance)
                .map(value -> ((JsonString) value).getString())
                .orElse("");
    }

    /** The texts of an option; none when there is none. */
    List<String> optionTexts(String name) {
        return option(name)
                .filter(value -> value.getValueType() == JsonValue.ValueType.ARRAY)
                .map(value -> value.asJsonArray().stream()
                        .filter(JsonString.class::isInstance)
                        .map(text -> ((JsonString) text).getString())
                        .toList())
                .orElse(List.of());
    }
}
