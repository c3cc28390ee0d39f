package org.passerelle.feed;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Refusal;

/** Reads the parts of a mapping, and says of each that is wrong what is. */
final class MappingJson {
    private static final Set<String> RULE =
            Set.of("path", "paths", "join", "html", "split", "match", "values", "otherwise", "constant", "dates");
    private static final int LONGEST_PATTERN = 200;

    private MappingJson() {}

    static JsonObject object(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        } catch (JsonException e) {
            throw Refusal.of("mapping", "feed.mapping.notJson");
        }
    }

    static JsonObject fields(JsonObject mapping) {
        if (mapping.get("fields") instanceof JsonObject fields) {
            return fields;
        }
        throw Refusal.of("mapping", "feed.mapping.noFields");
    }

    static void requireKnown(JsonObject object, String where, Set<String> known) {
        object.keySet().stream().filter(key -> !known.contains(key)).findFirst().ifPresent(key -> {
            throw Refusal.of(
                    "mapping",
                    "feed.mapping.unknown",
                    key,
                    where,
                    String.join(", ", known.stream().sorted().toList()));
        });
    }

    static FeedFormat format(@Nullable JsonValue value) {
        String said = value instanceof JsonString text ? text.getString() : "";
        return Arrays.stream(FeedFormat.values())
                .filter(format -> format.name().equals(said.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> Refusal.of("mapping", "feed.mapping.format"));
    }

    /** A text, or empty when there is none. */
    static String text(@Nullable JsonValue value, String where) {
        if (value == null) {
            return "";
        }
        if (value instanceof JsonString text) {
            return text.getString();
        }
        throw Refusal.of("mapping", "feed.mapping.text", where);
    }

    /** A path, several of them, or an object that says how. */
    static FieldRule rule(FeedField field, JsonValue value, FeedFormat format) {
        JsonObject rule = value instanceof JsonObject object
                ? object
                : Json.createObjectBuilder().add("paths", value).build();
        requireKnown(rule, field.written(), RULE);
        List<String> paths = new ArrayList<>(texts(rule.get("path"), field.written()));
        paths.addAll(texts(rule.get("paths"), field.written()));
        Optional<String> constant = optional(rule, "constant", field);
        if (paths.isEmpty() && constant.isEmpty()) {
            throw Refusal.of("mapping", "feed.mapping.noPath", field.written());
        }
        return new FieldRule(
                paths.stream().map(path -> PathTo.of(path, format)).toList(),
                isTrue(rule, "join"),
                isTrue(rule, "html"),
                text(rule.get("split"), field.written()),
                optional(rule, "match", field).map(MappingJson::pattern),
                values(rule, field),
                optional(rule, "otherwise", field),
                constant,
                new Dates(texts(rule.get("dates"), field.written())));
    }

    private static boolean isTrue(JsonObject rule, String key) {
        return JsonValue.TRUE.equals(rule.get(key));
    }

    private static Optional<String> optional(JsonObject rule, String key, FeedField field) {
        return rule.containsKey(key) ? Optional.of(text(rule.get(key), field.written())) : Optional.empty();
    }

    private static List<String> texts(@Nullable JsonValue value, String where) {
        if (value instanceof JsonArray several) {
            return several.stream().map(one -> text(one, where)).toList();
        }
        return value == null ? List.of() : List.of(text(value, where));
    }

    private static Map<String, String> values(JsonObject rule, FeedField field) {
        if (!rule.containsKey("values")) {
            return Map.of();
        }
        if (!(rule.get("values") instanceof JsonObject object)) {
            throw Refusal.of("mapping", "feed.mapping.values", field.written());
        }
        Map<String, String> values = new HashMap<>();
        object.forEach((from, to) -> values.put(from, text(to, field.written())));
        return values;
    }

    private static Pattern pattern(String written) {
        try {
            if (written.length() <= LONGEST_PATTERN) {
                return Pattern.compile(written);
            }
        } catch (PatternSyntaxException e) {
            // Said below, in words.
        }
        throw Refusal.of("mapping", "feed.mapping.pattern", written);
    }
}
