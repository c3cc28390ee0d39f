package org.passerelle.interchange;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.LocalizedText;
import org.passerelle.kernel.Refusal;

/** A JSON object of a course folder, read field by field; what is not as it should be is refused with its name. */
record Fields(JsonObject json) {
    String words(String name) {
        return json.get(name) instanceof JsonString text ? text.getString() : refuse(name);
    }

    /** The words; null when nothing is said. */
    @Nullable
    String perhapsWords(String name) {
        return json.get(name) instanceof JsonString text ? text.getString() : null;
    }

    double number(String name) {
        return json.get(name) instanceof JsonNumber number ? number.doubleValue() : refuse(name);
    }

    int whole(String name) {
        return json.get(name) instanceof JsonNumber number && number.isIntegral() ? number.intValue() : refuse(name);
    }

    /** A whole number; empty when there is none. */
    Optional<Integer> perhaps(String name) {
        return json.get(name) instanceof JsonNumber ? Optional.of(whole(name)) : Optional.empty();
    }

    LocalizedText text(String name) {
        if (!(json.get(name) instanceof JsonObject said)) {
            return LocalizedText.of(null, null);
        }
        return LocalizedText.of(said.getString("fr", null), said.getString("en", null));
    }

    /** A list of sentences for each language, a line each. */
    LocalizedText lines(String name) {
        if (!(json.get(name) instanceof JsonObject said)) {
            return refuse(name);
        }
        return LocalizedText.of(lines(said, Language.FR), lines(said, Language.EN));
    }

    private static String lines(JsonObject said, Language language) {
        return said.get(language.tag()) instanceof JsonArray list
                ? list.getValuesAs(JsonString.class).stream()
                        .map(JsonString::getString)
                        .collect(Collectors.joining("\n"))
                : "";
    }

    <E extends Enum<E>> E constant(Class<E> type, String name) {
        try {
            return Enum.valueOf(type, words(name).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return refuse(name);
        }
    }

    /** The objects of a list; none when there is no such list. */
    List<Fields> objects(String name) {
        return values(name).stream()
                .map(value -> value instanceof JsonObject object ? new Fields(object) : this.<Fields>refuse(name))
                .toList();
    }

    /** The sentences of a list; none when there is no such list. */
    List<String> all(String name) {
        return values(name).stream()
                .map(value -> value instanceof JsonString text ? text.getString() : this.<String>refuse(name))
                .toList();
    }

    private JsonArray values(String name) {
        JsonValue value = json.getOrDefault(name, JsonValue.EMPTY_JSON_ARRAY);
        return value instanceof JsonArray list ? list : refuse(name);
    }

    private <T> T refuse(String name) {
        throw new Refusal("interchange.fieldWrong", name);
    }
}
