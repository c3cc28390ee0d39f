package org.passerelle.credential.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.passerelle.credential.batch.Batch.file;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.credential.baking.Baking;
import org.passerelle.credential.issuance.Region;
import org.passerelle.credential.proof.EddsaRdfc2022;
import org.passerelle.credential.proof.Keys;
import org.passerelle.credential.proof.PrivateKey;
import org.passerelle.credential.proof.SigningKey;
import org.passerelle.credential.proof.StrictJson;
import org.passerelle.credential.reading.Dropped;
import org.passerelle.credential.verification.Answer;
import org.passerelle.credential.verification.FindingCode;
import org.passerelle.credential.verification.Verdict;

/** A credential of ours as the platform signs it, bent in every way that a forger would think of. */
class TamperingTest {
    private static final PrivateKey FORGER = PrivateKey.generate(new SecureRandom());
    private static final String FORGERS_DID = "did:key:" + FORGER.publicKey().multikey();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/credentialSubject/identifier/0/identityHash",
                "/credentialSubject/achievement/name",
                "/credentialSubject/result/0/value",
                "/credentialSubject/achievement/resultDescription/1/rubricCriterionLevel/0/level",
                "/credentialSubject/achievement/resultDescription/0/requiredValue",
                "/validFrom",
                "/evidence/0/narrative",
                "/credentialStatus/statusListIndex",
                "/proof/0/created",
                "/proof/0/proofValue",
                "/issuer/name",
            })
    void oneByteChangedIsFound(String place) {
        try (Batch batch = new Batch()) {
            JsonObject document = StrictJson.read(batch.issued.document());
            String text = document.getValue(place).toString();
            int at = text.length() - 3;
            char other = text.charAt(at) == '1' ? '2' : '1';
            String changed = text.substring(0, at) + other + text.substring(at + 1);
            String bent = Json.createPointer(place)
                    .replace(
                            document, StrictJson.read("{\"v\":" + changed + "}").get("v"))
                    .toString();
            assertNotEquals(document.toString(), bent);
            for (Dropped form : List.of(file("a.json", bent), Dropped.of("a.png", Baking.png(bent)))) {
                BatchRow row = batch.one(form);
                assertEquals(Verdict.NOT_VALID, row.verdict(), place);
                assertEquals(Answer.NO, row.answers().authentic());
                assertTrue(row.claims().isEmpty(), "nothing of an altered credential is shown as its word");
            }
        }
    }

    @Test
    void everyByteOfTheFileMatters() {
        try (Batch batch = new Batch()) {
            byte[] document = batch.issued.document().getBytes(StandardCharsets.UTF_8);
            for (int at = 0; at < document.length; at += 41) {
                byte[] bent = document.clone();
                bent[at] ^= 1;
                BatchRow row = batch.one(Dropped.of("a.json", bent));
                assertTrue(
                        row.verdict() == Verdict.NOT_VALID || row.verdict() == Verdict.CANNOT_TELL,
                        () -> "byte changed: " + row.report().findings());
            }
        }
    }

    @Test
    void anotherKeyInOurNameIsFound() {
        try (Batch batch = new Batch()) {
            JsonObject bare = Json.createPointer("/proof").remove(StrictJson.read(batch.issued.document()));
            String ours = StrictJson.read(batch.issued.document())
                    .getJsonArray("proof")
                    .getJsonObject(0)
                    .getString("verificationMethod");
            assertReason(batch, FindingCode.ALTERED, forged(batch, bare, ours));
            assertReason(batch, FindingCode.KEY_UNLISTED, forged(batch, bare, ours + "0"));
            assertReason(
                    batch,
                    FindingCode.KEY_OF_ANOTHER,
                    forged(batch, bare, FORGERS_DID + "#" + FORGERS_DID.substring("did:key:".length())));
        }
    }

    @Test
    void ourNameUnderAnotherIdentifierIsInDoubtAndAnUnknownIssuerIsANote() {
        try (Batch batch = new Batch()) {
            JsonObject bare = Json.createPointer("/proof").remove(StrictJson.read(batch.issued.document()));
            JsonObject posing = Json.createPointer("/issuer/id").replace(bare, Json.createValue(FORGERS_DID));
            String method = FORGERS_DID + "#" + FORGERS_DID.substring("did:key:".length());
            assertReason(batch, FindingCode.ISSUER_NAME_TAKEN, forged(batch, posing, method));
            JsonObject honest = Json.createPointer("/credentialStatus")
                    .remove(Json.createPointer("/issuer/name").replace(posing, Json.createValue("Club de voile")));
            BatchRow row = batch.one(file("a.json", forged(batch, honest, method)));
            assertEquals(Verdict.VALID_WITH_NOTES, row.verdict());
            assertEquals(Answer.YES, row.answers().authentic());
            assertEquals(Answer.NOTE, row.answers().issuer());
            assertEquals("", row.issuerName(), "what it calls itself is not taken for its name");
        }
    }

    @Test
    void anIssuerOutOfReachIsNeverCalledFalse() {
        try (Batch batch = new Batch()) {
            JsonObject bare = Json.createPointer("/proof").remove(StrictJson.read(batch.issued.document()));
            JsonObject elsewhere =
                    Json.createPointer("/issuer/id").replace(bare, Json.createValue("did:web:elsewhere.example"));
            BatchRow row = batch.one(file("a.json", forged(batch, elsewhere, "did:web:elsewhere.example#k")));
            assertEquals(Verdict.CANNOT_TELL, row.verdict());
            assertEquals(FindingCode.ISSUER_UNREACHABLE, row.reason().code());
        }
    }

    @Test
    void whatBeginsLaterIsNotYetValid() {
        try (Batch batch = new Batch()) {
            batch.world.pass(Duration.ofDays(-3));
            assertReason(batch, FindingCode.NOT_YET_VALID, batch.issued.document());
        }
    }

    @Test
    void whatAKeyInOtherHandsSignedIsNotReliedUpon() {
        try (Batch batch = new Batch()) {
            batch.world.get(Keys.class).all().stream()
                    .filter(key -> key.purpose() == SigningKey.Purpose.CREDENTIALS)
                    .forEach(key -> batch.world.get(Keys.class).declareCompromised(key.id()));
            batch.world.flush();
            assertReason(batch, FindingCode.KEY_COMPROMISED, batch.issued.document());
        }
    }

    @Test
    void anotherContextIsFound() {
        try (Batch batch = new Batch()) {
            String document = batch.issued.document();
            assertReason(
                    batch,
                    FindingCode.CONTEXT_FOREIGN,
                    document.replaceFirst("https://purl.imsglobal.org/spec/ob/v3p0/context", "https://evil.example/c"));
            String older = document.replaceFirst("context-3\\.0\\.3\\.json", "context-3.0.1.json");
            assertNotEquals(
                    Answer.YES, batch.one(file("a.json", older)).answers().authentic());
        }
    }

    @Test
    void aNameThatStandsTwiceIsFound() {
        try (Batch batch = new Batch()) {
            String twice = batch.issued.document().replaceFirst("\\{", "{\"validFrom\":\"2020-01-01T00:00:00Z\",");
            assertReason(batch, FindingCode.DUPLICATE_KEY, twice);
        }
    }

    @Test
    void aPictureIsAnsweredByWhatIsBakedIntoIt() {
        try (Batch amina = new Batch("Amina Benhaddou")) {
            byte[] swapped = Baking.png(amina.issued.document());
            BatchRow row = amina.verify("Éloïse Lœuillet-Çağlar", Dropped.of("eloise.png", swapped))
                    .rows()
                    .get(0);
            assertEquals(FindingCode.PERSON_DIFFERS, row.reason().code());
            assertEquals("Amina Benhaddou", row.claims().orElseThrow().holder());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"alg\":\"none\"}', '', NO_PROOF",
        "'{\"alg\":\"NONE\"}', c2ln, NO_PROOF",
        "'{\"alg\":\"EdDSA\"}', '', NO_PROOF",
        "'{\"alg\":\"HS256\",\"kid\":\"#key-1\"}', c2ln, PROOF_MALFORMED",
        "'{\"alg\":\"EdDSA\",\"crit\":[\"b64\"]}', c2ln, PROOF_MALFORMED",
        "'{\"alg\":\"EdDSA\",\"jwk\":{\"kty\":\"OKP\"}}', c2ln, KEY_OF_ANOTHER",
        "'{\"alg\":\"EdDSA\",\"kid\":\"did:web:evil.example#k\"}', c2ln, KEY_OF_ANOTHER",
        "'{\"alg\":\"RS256\",\"kid\":\"#k\"}', c2ln, KEY_UNLISTED",
        "'{\"alg\":\"PS512\",\"kid\":\"#k\"}', c2ln, SUITE_UNKNOWN",
        "'{\"alg\":\"RS256\",\"typ\":\"at+jwt\",\"kid\":\"#k\"}', c2ln, PROOF_MALFORMED",
    })
    void aTokenThatProvesNothingIsFound(String header, String signature, FindingCode code) {
        try (Batch batch = new Batch()) {
            JsonObject bare = Json.createPointer("/proof").remove(StrictJson.read(batch.issued.document()));
            assertReason(batch, code, encoded(header) + "." + encoded(bare.toString()) + "." + signature);
        }
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String forged(Batch batch, JsonObject bare, String method) {
        return new EddsaRdfc2022()
                .sign(bare, FORGER, method, Region.EARNED.plusSeconds(60))
                .toString();
    }

    private static void assertReason(Batch batch, FindingCode code, String text) {
        BatchRow row = batch.one(file("a.json", text));
        assertEquals(code, row.reason().code(), row.report().findings().toString());
        assertNotEquals(Verdict.VALID, row.verdict());
    }
}
