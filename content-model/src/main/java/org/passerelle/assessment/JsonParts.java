package org.passerelle.assessment;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.LocalizedText;

/** What items and rules are made of, as JSON. What has the wrong shape is a {@link ClassCastException}. */
final class JsonParts {
    private JsonParts() {}

    /** A value that must be there. @throws ClassCastException when it is not, or of another kind */
    static <T extends JsonValue> T there(JsonObject json, String name, Class<T> kind) {
        return kind.cast(json.getOrDefault(name, JsonValue.NULL));
    }

    static String words(JsonObject json, String name) {
        return there(json, name, JsonString.class).getString();
    }

    static double number(JsonObject json, String name, double usual) {
        return json.containsKey(name) ? there(json, name, JsonNumber.class).doubleValue() : usual;
    }

    /** The objects of a list; none when it is not there. */
    static List<JsonObject> objects(JsonObject json, String name) {
        return json.containsKey(name)
                ? there(json, name, JsonArray.class).stream()
                        .map(JsonObject.class::cast)
                        .toList()
                : List.of();
    }

    static List<LocalizedText> texts(JsonObject json, String name) {
        return objects(json, name).stream().map(JsonParts::text).toList();
    }

    static LocalizedText text(@Nullable JsonValue value) {
        if (!(value instanceof JsonObject json)) {
            return LocalizedText.of(null, null);
        }
        return LocalizedText.of(json.getString("fr", null), json.getString("en", null));
    }

    static Map<Language, List<String>> variants(JsonObject json) {
        Map<Language, List<String>> variants = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            if (json.containsKey(language.tag())) {
                variants.put(
                        language, there(json, language.tag(), JsonArray.class).getValuesAs(JsonString::getString));
            }
        }
        return variants;
    }

    static JsonObjectBuilder json(Map<Language, List<String>> variants) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        for (Language language : Language.values()) {
            List<String> words = variants.get(language);
            if (words != null) {
                json.add(language.tag(), Json.createArrayBuilder(words));
            }
        }
        return json;
    }

    static JsonObjectBuilder json(LocalizedText text) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        for (Language language : Language.values()) {
            text.only(language).ifPresent(words -> json.add(language.tag(), words));
        }
        return json;
    }

    static JsonArrayBuilder texts(List<LocalizedText> texts) {
        return array(texts, JsonParts::json);
    }

    static <T> JsonArrayBuilder array(List<T> things, Function<T, JsonObjectBuilder> written) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        things.forEach(thing -> all.add(written.apply(thing)));
        return all;
    }
}
