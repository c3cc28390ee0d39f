package org.passerelle.credential.issuance;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.passerelle.credential.vocab.BundledContexts;
import org.passerelle.credential.vocab.Json;
import org.passerelle.credential.vocab.RecordContext;

/**
 * Writes an award with the credentials that it stands on as a ClrCredential of Comprehensive Learner Record 2.0,
 * unsigned: the credentials as they were signed, and which achievement is the child of which. It is another form of the
 * award, so that it says what the award says and has its place in the status list.
 */
final class RecordWriter {
    /** By what its identifier differs from the award's. */
    static final String SUFFIX = "#clr";

    private static final String SCHEMA =
            "https://purl.imsglobal.org/spec/clr/v2p0/schema/json/clr_v2p0_clrcredential_schema.json";
    private static final String SUBJECT = "credentialSubject";
    private static final String ACHIEVEMENT = "achievement";

    /** The award in it says the rest. */
    private static final Set<String> TOLD_BY_AWARD = Set.of("image", "alignment", "resultDescription", "related");

    private final JsonObject award;
    private final List<JsonObject> parts;

    /**
     * Of this award.
     *
     * @param award as it was signed
     * @param parts the credentials that it stands on, as they were signed
     */
    RecordWriter(JsonObject award, List<JsonObject> parts) {
        this.award = award;
        this.parts = List.copyOf(parts);
    }

    /**
     * The record. It holds what belongs to one award, and not all that its issuer knows of the learner, which
     * {@code partial} says.
     */
    JsonObject written() {
        JsonObjectBuilder record = Json.createObjectBuilder()
                .add(
                        "@context",
                        array(
                                BundledContexts.CREDENTIALS_V2,
                                RecordContext.ADDRESS,
                                BundledContexts.OPEN_BADGES,
                                BundledContexts.OPEN_BADGES_EXTENSIONS))
                .add("id", award.getString("id") + SUFFIX)
                .add("type", array("VerifiableCredential", "ClrCredential"))
                .add("name", award.getString("name"))
                .add("partial", true)
                .add("issuer", award.get("issuer"))
                .add("validFrom", award.get("validFrom"))
                .add(SUBJECT, subject());
        JsonValue status = award.get("credentialStatus");
        if (status != null) {
            record.add("credentialStatus", status);
        }
        return record.add(
                        "credentialSchema",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("id", SCHEMA)
                                        .add("type", "1EdTechJsonSchemaValidator2019")))
                .build();
    }

    private JsonObjectBuilder subject() {
        JsonObject same = award.getJsonObject(SUBJECT);
        JsonArrayBuilder held = Json.createArrayBuilder();
        Stream.concat(Stream.of(award), parts.stream()).forEach(held::add);
        JsonObjectBuilder subject = Json.createObjectBuilder()
                .add("type", array("ClrSubject"))
                .add("id", same.get("id"))
                .add("identifier", same.get("identifier"))
                .add(ACHIEVEMENT, Json.createArrayBuilder().add(achievement(same.getJsonObject(ACHIEVEMENT))))
                .add("verifiableCredential", held);
        JsonArrayBuilder associations = Json.createArrayBuilder();
        parts.forEach(part -> associations.add(Json.createObjectBuilder()
                .add("type", "Association")
                .add("associationType", "isChildOf")
                .add("sourceId", achievementId(part))
                .add("targetId", achievementId(award))));
        return parts.isEmpty() ? subject : subject.add("association", associations);
    }

    private static JsonObjectBuilder achievement(JsonObject whole) {
        JsonObjectBuilder brief = Json.createObjectBuilder(whole);
        TOLD_BY_AWARD.forEach(brief::remove);
        return brief;
    }

    private static JsonValue achievementId(JsonObject credential) {
        return credential.getJsonObject(SUBJECT).getJsonObject(ACHIEVEMENT).getJsonString("id");
    }

    private static JsonArrayBuilder array(String... texts) {
        return Json.createArrayBuilder(List.of(texts));
    }
}
