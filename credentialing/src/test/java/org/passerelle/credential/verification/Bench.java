package org.passerelle.credential.verification;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.passerelle.credential.proof.EddsaRdfc2022;
import org.passerelle.credential.proof.PrivateKey;
import org.passerelle.credential.proof.StrictJson;
import org.passerelle.credential.vocab.RecordContext;
import org.passerelle.kernel.Text;

/** One known issuer with its key, a register, and a verifier at noon on a day in November. */
final class Bench implements IssuerDirectory, RevocationRegister, StatusSource {
    static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    static final String DID = "did:web:region.example";
    static final PrivateKey KEY = PrivateKey.generate(new SecureRandom());
    static final PrivateKey OTHER_KEY = PrivateKey.generate(new SecureRandom());
    static final String METHOD = DID + "#key-1";
    static final String ID = "urn:uuid:0b0f4c39-2f8d-4f5a-9a1a-3d3a3f0f7c11";

    final Verifying verifying = new Verifying();
    KnownKey known = new KnownKey(METHOD, KEY.publicKey(), KnownKey.Use.ANYTHING, null, null);
    /** The status lists of others, by address. */
    final Map<String, String> published = new HashMap<>();
    /** The documents of others, by address. */
    final Map<String, String> documents = new HashMap<>();

    final Map<String, Standing> register = new HashMap<>(Map.of(ID, Standing.good(NOON)));

    Bench() {
        verifying.directory = this;
        verifying.register = this;
        verifying.lists = this;
        verifying.documents = address -> Optional.ofNullable(documents.get(address));
        verifying.brought = new RecordContext();
        verifying.workers = new Workers();
        verifying.workers.start();
        verifying.clock = Clock.fixed(NOON, ZoneOffset.UTC);
    }

    /** A badge as the platform writes it, unsigned. */
    static JsonObject badge() {
        return StrictJson.read("""
                {"@context": ["https://www.w3.org/ns/credentials/v2",
                              "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
                 "id": "%s",
                 "type": ["VerifiableCredential", "OpenBadgeCredential"],
                 "name": "Sécurité du soudage",
                 "issuer": {"id": "%s", "type": ["Profile"], "name": "Région d’essai", "url": "https://region.example"},
                 "validFrom": "2026-11-20T08:00:00Z",
                 "credentialSubject": {
                   "id": "urn:uuid:5d0f2f0e-52f2-4f0b-8f3e-0d6b3ae30c10",
                   "type": ["AchievementSubject"],
                   "identifier": [{"type": "IdentityObject", "identityType": "name", "hashed": false,
                                   "identityHash": "Éloïse Lœuillet-Çağlar"}],
                   "achievement": {
                     "id": "urn:uuid:7c1f5b1e-1d0f-4f0e-8a0e-5b8e1f1d2c3b",
                     "type": ["Achievement"],
                     "name": "Sécurité du soudage",
                     "description": "Souder sans se blesser.",
                     "criteria": {"narrative": "Avoir réussi chaque épreuve."},
                     "inLanguage": "fr",
                     "resultDescription": [{
                       "id": "urn:uuid:3b7c2b54-6e04-4c8e-9b5f-1f5f5ed5a001",
                       "type": ["ResultDescription"], "name": "souder", "resultType": "Percent",
                       "requiredValue": "60",
                       "alignment": [{"type": ["Alignment"], "targetName": "souder",
                                      "targetUrl": "http://data.europa.eu/esco/skill/aaaa"}]}]},
                   "result": [{"type": ["Result"], "value": "85", "status": "Completed",
                               "resultDescription": "urn:uuid:3b7c2b54-6e04-4c8e-9b5f-1f5f5ed5a001"}]}}
                """.formatted(ID, DID));
    }

    static JsonObject signed(JsonObject badge) {
        return signed(badge, KEY, METHOD);
    }

    static JsonObject signed(JsonObject badge, PrivateKey key, String method) {
        return new EddsaRdfc2022().sign(badge, key, method, NOON.minusSeconds(60));
    }

    /** The same with the value at this JSON pointer replaced. */
    static JsonObject with(JsonObject document, String pointer, String json) {
        JsonValue value = StrictJson.read("{\"v\":" + json + "}").get("v");
        return Json.createPointer(pointer).add(document, value);
    }

    static JsonObject without(JsonObject document, String pointer) {
        return Json.createPointer(pointer).remove(document);
    }

    /** The same with the first proof's field replaced. */
    static JsonObject withProof(JsonObject signed, String field, String value) {
        JsonObjectBuilder proof =
                Json.createObjectBuilder(signed.getJsonArray("proof").getJsonObject(0));
        JsonArray proofs =
                Json.createArrayBuilder().add(proof.add(field, value)).build();
        return Json.createObjectBuilder(signed).add("proof", proofs).build();
    }

    VerificationReport verify(JsonObject document) {
        return verifying.verify(document.toString());
    }

    @Override
    public Optional<KnownIssuer> find(String did) {
        return Optional.of(new KnownIssuer(
                        DID, "Région d’essai (annuaire)", "https://region.example", java.util.List.of(known)))
                .filter(issuer -> did.equals(DID));
    }

    @Override
    public java.util.List<KnownIssuer> all() {
        return find(DID).stream().toList();
    }

    @Override
    public Optional<KnownIssuer> bearing(String name) {
        return find(DID).filter(issuer -> Text.fold(name).equals(Text.fold("Région d’essai")));
    }

    @Override
    public Optional<String> list(String address) {
        return Optional.ofNullable(published.get(address));
    }

    @Override
    public Optional<Standing> standing(String issuerDid, String credentialId) {
        return issuerDid.equals(DID)
                ? Optional.of(register.getOrDefault(credentialId, Standing.NEVER_ISSUED))
                : Optional.empty();
    }
}
