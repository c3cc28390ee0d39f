package org.passerelle.credential.verification;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import org.passerelle.credential.vocab.Json;

/** Says in the words of Open Badges 3.0 what a badge of Open Badges 2.0 says, so that all are read alike. */
final class OlderWords {
    private OlderWords() {}

    static JsonObject of(JsonObject assertion, JsonObject badge, JsonObject issuer) {
        JsonObjectBuilder credential = Json.createObjectBuilder()
                .add("id", Read.text(assertion, "id"))
                .add("type", Json.createArrayBuilder(List.of("VerifiableCredential", "OpenBadgeCredential")))
                .add("name", Read.text(badge, "name"))
                .add(
                        "issuer",
                        Json.createObjectBuilder()
                                .add("id", Read.text(issuer, "id"))
                                .add("name", Read.text(issuer, "name")))
                .add("credentialSubject", subject(assertion, badge));
        dated(credential, "validFrom", Read.text(assertion, "issuedOn"));
        dated(credential, "validUntil", Read.text(assertion, "expires"));
        JsonArrayBuilder evidence = Json.createArrayBuilder();
        Read.objects(assertion, "evidence").stream()
                .map(one -> Read.text(one, "narrative"))
                .filter(narrative -> !narrative.isEmpty())
                .forEach(narrative -> evidence.add(Json.createObjectBuilder().add("narrative", narrative)));
        return credential.add("evidence", evidence).build();
    }

    private static void dated(JsonObjectBuilder credential, String name, String moment) {
        if (!moment.isEmpty()) {
            credential.add(name, moment);
        }
    }

    private static JsonObjectBuilder subject(JsonObject assertion, JsonObject badge) {
        JsonObject recipient = Read.object(assertion, "recipient");
        JsonArrayBuilder identifier = Json.createArrayBuilder();
        if (Read.texts(recipient, "type").contains("email")) {
            identifier.add(Json.createObjectBuilder()
                    .add("identityType", "emailAddress")
                    .add("hashed", recipient.getOrDefault("hashed", JsonValue.FALSE) == JsonValue.TRUE)
                    .add("identityHash", Read.text(recipient, "identity"))
                    .add("salt", Read.text(recipient, "salt")));
        }
        String told = badge.get("criteria") instanceof JsonString address
                ? address.getString()
                : Read.text(Read.object(badge, "criteria"), "narrative");
        return Json.createObjectBuilder()
                .add("identifier", identifier)
                .add(
                        "achievement",
                        Json.createObjectBuilder()
                                .add("id", Read.text(badge, "id"))
                                .add("name", Read.text(badge, "name"))
                                .add("description", Read.text(badge, "description"))
                                .add("criteria", Json.createObjectBuilder().add("narrative", told))
                                .add("alignment", alignments(badge)));
    }

    private static JsonArrayBuilder alignments(JsonObject badge) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        Read.objects(badge, "alignment")
                .forEach(one -> all.add(Json.createObjectBuilder()
                        .add("targetName", Read.text(one, "targetName"))
                        .add("targetUrl", Read.text(one, "targetUrl"))
                        .add("targetCode", Read.text(one, "targetCode"))));
        return all;
    }
}
