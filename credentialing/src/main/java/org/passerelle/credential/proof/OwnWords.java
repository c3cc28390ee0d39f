package org.passerelle.credential.proof;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.passerelle.credential.vocab.Json;

/**
 * The words of a credential that are its own: identifiers, the holder's name, results, dates, evidence. They are taken
 * out of it, with a mark in the place of each. Only words that JSON-LD takes over as they stand are taken: a text after
 * a name that stands for a text, and a name that is absolute.
 */
final class OwnWords {
    /** Before the number of a word; drawn, so that nobody can write it. */
    static final String MARK = UUID.randomUUID() + "~";

    /** Before the mark of a name. */
    static final String NAME = "urn:uuid:";

    private static final String CONTEXT = "@context";

    /** Where they are: an object's place by the names that lead to it, arrays left aside. */
    private static final Map<String, Set<String>> NAMES = Map.of(
            "", Set.of("id"),
            "/credentialSubject", Set.of("id"),
            "/credentialStatus", Set.of("id", "statusListCredential"),
            "/evidence", Set.of("id"));

    private static final Map<String, Set<String>> TEXTS = Map.of(
            "", Set.of("validFrom"),
            "/credentialSubject/identifier", Set.of("identityHash", "salt"),
            "/credentialSubject/result", Set.of("value"),
            "/credentialStatus", Set.of("statusListIndex"),
            "/evidence", Set.of("name", "genre", "narrative", "description"));

    private static final Pattern ABSOLUTE = Pattern.compile(
            "(urn:uuid:[0-9a-f-]{36}|https?://[A-Za-z0-9.:]+/[A-Za-z0-9._~/#-]*|ni:///[A-Za-z0-9_;-]+)");

    private final List<String> words = new ArrayList<>();
    private boolean plain = true;

    /** Whether all that is its own could be taken out. */
    boolean isPlain() {
        return plain;
    }

    int count() {
        return words.size();
    }

    String word(int number) {
        return words.get(number);
    }

    /** What is left, with a mark in the place of each word. */
    JsonObject takenOutOf(JsonObject document) {
        return object(document, "");
    }

    private JsonObject object(JsonObject object, String place) {
        Set<String> names = NAMES.getOrDefault(place, Set.of());
        Set<String> texts = TEXTS.getOrDefault(place, Set.of());
        JsonObjectBuilder left = Json.createObjectBuilder();
        object.forEach((key, value) -> {
            if (key.equals(CONTEXT) || !leads(place, key)) {
                left.add(key, taken(key, value, names, texts));
            } else {
                left.add(key, inside(value, place + "/" + key));
            }
        });
        return left.build();
    }

    /** Nothing is taken from what does not lead to one of the places. */
    private static boolean leads(String place, String key) {
        String to = place + "/" + key;
        return to.equals("/credentialSubject") || NAMES.containsKey(to) || TEXTS.containsKey(to);
    }

    private JsonValue inside(JsonValue value, String place) {
        if (value instanceof JsonArray array) {
            JsonArrayBuilder left = Json.createArrayBuilder();
            array.forEach(one -> left.add(inside(one, place)));
            return left.build();
        }
        return value instanceof JsonObject object ? object(object, place) : value;
    }

    private JsonValue taken(String key, JsonValue value, Set<String> names, Set<String> texts) {
        if (!(value instanceof JsonString text)) {
            return value;
        }
        String word = text.getString();
        if (names.contains(key)) {
            plain = plain && ABSOLUTE.matcher(word).matches();
            return mark(NAME, word);
        }
        return texts.contains(key) ? mark("", word) : value;
    }

    private JsonValue mark(String beginning, String word) {
        words.add(word);
        return Json.createValue(beginning + MARK + (words.size() - 1) + "~");
    }
}
