package org.passerelle.credential.issuance;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.UUID;
import org.passerelle.credential.vocab.Json;

/**
 * Writes a badge anew under another name. It does not name the one that it replaces: whoever corrects a name may want
 * to leave the old one behind, and the register knows.
 */
final class RenamedBadge {
    private final JsonObject before;

    /** @param before the old one, without its proof */
    RenamedBadge(JsonObject before) {
        this.before = before;
    }

    JsonObject write(UUID id, String name, JsonObject status) {
        JsonObjectBuilder badge = Json.createObjectBuilder();
        before.forEach((key, value) -> badge.add(key, value));
        return badge.add("id", "urn:uuid:" + id)
                .add("credentialSubject", subject(name))
                .add("credentialStatus", status)
                .build();
    }

    private JsonObjectBuilder subject(String name) {
        JsonObject subject = before.getJsonObject("credentialSubject");
        JsonArrayBuilder identifiers = Json.createArrayBuilder();
        subject.getOrDefault("identifier", JsonValue.EMPTY_JSON_ARRAY).asJsonArray().stream()
                .map(JsonValue::asJsonObject)
                .forEach(identity -> identifiers.add(isName(identity) ? renamed(identity, name) : identity));
        return Json.createObjectBuilder(subject)
                .add("id", "urn:uuid:" + UUID.randomUUID())
                .add("identifier", identifiers);
    }

    private static boolean isName(JsonObject identity) {
        return identity.getString("identityType", "").equals("name");
    }

    private static JsonObject renamed(JsonObject identity, String name) {
        return Json.createObjectBuilder(identity).add("identityHash", name).build();
    }
}
