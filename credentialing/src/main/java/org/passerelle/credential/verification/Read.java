package org.passerelle.credential.verification;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Takes values out of a document whose author we do not know, without trusting any to be of the right kind. */
final class Read {
    private static final Pattern DATE_TIME_STAMP =
            Pattern.compile("-?\\d{4,9}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?(Z|[+-]\\d\\d:\\d\\d)");
    private static final Pattern URL = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:\\S+");

    private Read() {}

    /** A text, plain or with its language beside it; empty when there is none. */
    static String text(JsonObject from, String key) {
        JsonValue value = from.get(key);
        if (value instanceof JsonArray several && !several.isEmpty()) {
            value = several.get(0);
        }
        if (value instanceof JsonObject tagged) {
            value = tagged.get("@value");
        }
        return value instanceof JsonString text ? text.getString() : "";
    }

    /** The object or objects under a key, however they are wrapped. */
    static List<JsonObject> objects(JsonObject from, String key) {
        JsonValue value = from.get(key);
        if (value instanceof JsonObject one) {
            return List.of(one);
        }
        return value instanceof JsonArray several
                ? several.stream()
                        .filter(JsonObject.class::isInstance)
                        .map(JsonObject.class::cast)
                        .toList()
                : List.of();
    }

    /** The first object under a key; an empty one when there is none. */
    static JsonObject object(JsonObject from, String key) {
        return objects(from, key).stream().findFirst().orElse(JsonValue.EMPTY_JSON_OBJECT);
    }

    /** The texts under a key, one or several. */
    static List<String> texts(JsonObject from, String key) {
        JsonValue value = from.get(key);
        if (value instanceof JsonString one) {
            return List.of(one.getString());
        }
        return value instanceof JsonArray several
                ? several.stream()
                        .filter(JsonString.class::isInstance)
                        .map(text -> ((JsonString) text).getString())
                        .toList()
                : List.of();
    }

    /** The text under a key, or the first of several when it is a text itself; empty otherwise. */
    static String first(JsonObject from, String key) {
        JsonValue value = from.get(key);
        if (value instanceof JsonArray several && !several.isEmpty()) {
            value = several.get(0);
        }
        return value instanceof JsonString text ? text.getString() : "";
    }

    /** A moment with its offset, as XML Schema's dateTimeStamp; empty when it is written in any other way. */
    static Optional<Instant> moment(String text) {
        if (!DATE_TIME_STAMP.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Whether it is an absolute address. */
    static boolean isUrl(String text) {
        return URL.matcher(text).matches();
    }

    /** The issuer's identifier, whether it stands alone or in an object; empty when there is none. */
    static String issuerId(JsonObject credential) {
        return credential.get("issuer") instanceof JsonString alone
                ? alone.getString()
                : credential.get("issuer") instanceof JsonObject profile ? text(profile, "id") : "";
    }
}
