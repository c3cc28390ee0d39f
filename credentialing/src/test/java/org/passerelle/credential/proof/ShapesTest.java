package org.passerelle.credential.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.credential.vocab.BundledContexts;

/** The short way to the canonical form of what we sign leads where the general way does, whatever people are called. */
class ShapesTest {
    private static final List<String> WORDS = List.of(
            "Éloïse Lœuillet-Çağlar",
            "فاطمة الزهراء",
            "Nguyễn Thị Ánh",
            "👩‍🔧 Zoë \uFFFD\uE000",
            "a \"quoted\" \\ back\\slash",
            "line\nbreak\r\ttab\b\f\u0000\u007f\u0085\u2028",
            "",
            " ",
            OwnWords.MARK + "0~",
            "_:b0",
            "<http://example.org/> .",
            "urn:uuid:00000000-0000-4000-8000-place-0~",
            "@id",
            "85",
            "https://example.org/a b");

    private final Canonical canonical = new Canonical(new BundledContexts());
    private final Shapes shapes = new Shapes(canonical);
    private final Random random = new Random(20261128);

    @Test
    void aThousandCredentialsHaveTheSameFormByEitherWay() {
        for (int i = 0; i < 1000; i++) {
            JsonObject badge = badge();
            assertEquals(canonical.of(badge), shapes.canonical(badge), badge::toString);
        }
    }

    @Test
    void theShortWayIsTakenForACredentialOfOurs() {
        assertTrue(shortWay(credential("Éloïse \"Lœuillet\"", "https://passerelle.example/status/1#5")));
        assertTrue(shortWay(credential("~p", "http://localhost:8080/status/1#5")));
    }

    @Test
    void whatCouldMeanSomethingElseGoesTheGeneralWay() {
        assertFalse(shortWay(credential("Éloïse", "status/1")));
        assertFalse(shortWay(credential("Éloïse", "https://passerelle.example/a b")));
    }

    @Test
    void twoThatNobodyCanTellApartGoTheGeneralWay() {
        JsonObject same = subject(Json.createArrayBuilder()
                .add(identity("Éloïse"))
                .add(identity("Éloïse"))
                .add(identity("Zoë")));
        assertFalse(shortWay(same));
        assertEquals(canonical.of(same), shapes.canonical(same));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"@vocab\": \"https://example.org/\"}",
                "{\"narrative\": {\"@id\": \"urn:x\", \"@type\": \"@id\"}}",
                "{\"urn\": \"https://example.org/\"}"
            })
    void otherContextsGoTheGeneralWay(String context) {
        JsonObject badge = Json.createObjectBuilder(credential("Éloïse", "https://passerelle.example/status/1#5"))
                .add("@context", contexts().add(StrictJson.read(context)))
                .build();
        try {
            assertEquals(canonical.of(badge), shapes.canonical(badge));
        } catch (Malformed malformed) {
            assertEquals(
                    malformed.reason(),
                    assertThrows(Malformed.class, () -> shapes.canonical(badge)).reason());
        }
    }

    @Test
    void aWordThatNoContextDefinesIsRefusedByEitherWay() {
        JsonObject badge = Json.createObjectBuilder(credential("Éloïse", "https://passerelle.example/status/1#5"))
                .add("mention", "très bien")
                .build();
        assertEquals(
                Malformed.Reason.UNDEFINED_TERM,
                assertThrows(Malformed.class, () -> shapes.canonical(badge)).reason());
    }

    @Test
    void whatWasSignedTheShortWayIsVerifiedTheGeneralWay() {
        EddsaRdfc2022 suite = new EddsaRdfc2022();
        PrivateKey key = PrivateKey.generate(new SecureRandom());
        for (String word : WORDS) {
            JsonObject signed = suite.sign(
                    credential(word, "https://passerelle.example/status/1#5"),
                    key,
                    "did:web:passerelle.example#" + key.publicKey().multikey(),
                    Instant.parse("2026-11-28T12:00:00Z"));
            JsonObject proof = signed.getJsonArray("proof").getJsonObject(0);
            assertTrue(suite.verifies(signed, proof, key.publicKey()), word);
        }
    }

    private boolean shortWay(JsonObject document) {
        OwnWords words = new OwnWords();
        JsonObject common = words.takenOutOf(document);
        return words.isPlain()
                && Shape.of(canonical.statements(common).quads(), words.count())
                        .with(words)
                        .isPresent();
    }

    private JsonObject badge() {
        JsonArrayBuilder identifiers = Json.createArrayBuilder().add(identity(word()));
        if (random.nextBoolean()) {
            identifiers.add(identity(word()));
        }
        JsonObjectBuilder badge = Json.createObjectBuilder(subject(identifiers));
        if (random.nextBoolean()) {
            JsonArrayBuilder evidence = Json.createArrayBuilder();
            for (int i = random.nextInt(3); i >= 0; i--) {
                JsonObjectBuilder one = Json.createObjectBuilder()
                        .add("type", Json.createArrayBuilder().add("Evidence"));
                if (random.nextBoolean()) {
                    one.add("id", "ni:///sha-256;" + random.nextInt(3));
                }
                evidence.add(one.add("name", word()).add("narrative", word()));
            }
            badge.add("evidence", evidence);
        }
        return badge.build();
    }

    private String word() {
        return WORDS.get(random.nextInt(WORDS.size())) + (random.nextBoolean() ? random.nextInt(4) : "");
    }

    private JsonObject credential(String name, String status) {
        JsonObject badge = subject(Json.createArrayBuilder().add(identity(name)));
        return Json.createObjectBuilder(badge)
                .add("credentialStatus", status(status))
                .build();
    }

    private JsonObject subject(JsonArrayBuilder identifiers) {
        JsonArrayBuilder results = Json.createArrayBuilder();
        for (int i = 0; i < 2; i++) {
            results.add(Json.createObjectBuilder()
                    .add("type", Json.createArrayBuilder().add("Result"))
                    .add("resultDescription", "urn:uuid:0a000000-0000-4000-8000-00000000000" + i)
                    .add("status", random.nextBoolean() ? "Completed" : "InProgress")
                    .add("value", word()));
        }
        return Json.createObjectBuilder()
                .add("@context", contexts())
                .add("id", id())
                .add(
                        "type",
                        Json.createArrayBuilder().add("VerifiableCredential").add("OpenBadgeCredential"))
                .add("name", "Sécurité du soudage")
                .add(
                        "issuer",
                        Json.createObjectBuilder()
                                .add("id", "did:web:passerelle.example")
                                .add("type", Json.createArrayBuilder().add("Profile"))
                                .add("name", "Région"))
                .add("validFrom", "2026-11-0" + (1 + random.nextInt(9)) + "T12:00:00Z")
                .add("credentialStatus", status("https://passerelle.example/status/1#" + random.nextInt(3)))
                .add(
                        "credentialSubject",
                        Json.createObjectBuilder()
                                .add("type", Json.createArrayBuilder().add("AchievementSubject"))
                                .add("id", id())
                                .add("identifier", identifiers)
                                .add(
                                        "achievement",
                                        Json.createObjectBuilder()
                                                .add(
                                                        "type",
                                                        Json.createArrayBuilder()
                                                                .add("Achievement"))
                                                .add("id", "urn:uuid:0a000000-0000-4000-8000-000000000009")
                                                .add("name", "Sécurité du soudage")
                                                .add("description", "Souder")
                                                .add(
                                                        "criteria",
                                                        Json.createObjectBuilder()
                                                                .add("narrative", "60 %")))
                                .add("result", results))
                .build();
    }

    private static JsonArrayBuilder contexts() {
        return Json.createArrayBuilder()
                .add(BundledContexts.CREDENTIALS_V2)
                .add(BundledContexts.OPEN_BADGES)
                .add(BundledContexts.OPEN_BADGES_EXTENSIONS);
    }

    private static JsonObjectBuilder identity(String name) {
        return Json.createObjectBuilder()
                .add("type", "IdentityObject")
                .add("hashed", false)
                .add("identityHash", name)
                .add("identityType", "name");
    }

    private static JsonObjectBuilder status(String address) {
        return Json.createObjectBuilder()
                .add("id", address)
                .add("type", "BitstringStatusListEntry")
                .add("statusPurpose", "revocation")
                .add("statusListIndex", "5")
                .add("statusListCredential", "https://passerelle.example/status/1");
    }

    /** Now and then the same as another one's: one thing may be named twice. */
    private String id() {
        return "urn:uuid:" + new UUID(0x4000L, 0x8000000000000000L + random.nextInt(random.nextBoolean() ? 2 : 1000));
    }
}
