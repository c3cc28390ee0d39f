package org.passerelle.credential.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.credential.vocab.BundledContexts;

/** What is written down at once is what JSON-LD makes of it, and anything else is left to JSON-LD. */
class ProofOptionsTest {
    private static final String KEY = "z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2";

    @ParameterizedTest
    @CsvSource({
        "did:web:passerelle.example, 2026-11-25T12:00:00Z, 1",
        "did:web:localhost%3A8080:a:b, 1999-12-31T23:59:59Z, 2",
        "did:key:" + KEY + ", 2026-11-25T12:00:00Z, 3"
    })
    void theShortWayComesToTheSame(String did, String created, int contexts) {
        JsonObject proof = proof(created, did + "#" + KEY).build();
        assertEquals(
                Optional.of(byJsonLd(proof, contexts(contexts))), ProofOptions.canonical(proof, contexts(contexts)));
        JsonObject signed =
                Json.createObjectBuilder(proof).add("proofValue", "zABC").build();
        assertEquals(
                ProofOptions.canonical(proof, contexts(contexts)), ProofOptions.canonical(signed, contexts(contexts)));
    }

    @ParameterizedTest
    @CsvSource({
        "type, Ed25519Signature2020",
        "cryptosuite, ecdsa-sd-2023",
        "proofPurpose, authentication",
        "created, 2026-11-25T12:00:00.5Z",
        "created, \"2026-11-25T12:00:00Z\\\" .\"",
        "verificationMethod, did:web:a> <b",
        "verificationMethod, key-1",
        "id, urn:a",
        "expires, 2027-11-25T12:00:00Z"
    })
    void otherOptionsAreLeftToJsonLd(String name, String value) {
        JsonObject proof =
                proof("2026-11-25T12:00:00Z", "did:web:a#b").add(name, value).build();
        assertTrue(ProofOptions.canonical(proof, contexts(2)).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "\"https://www.w3.org/ns/credentials/v2\"",
                "[\"https://www.w3.org/2018/credentials/v1\"]",
                "[\"https://www.w3.org/ns/credentials/v2\", \"https://example.org/other\"]",
                "[\"https://www.w3.org/ns/credentials/v2\", {\"created\": \"urn:x\"}]"
            })
    void otherContextsAreLeftToJsonLd(String context) {
        JsonObject proof = proof("2026-11-25T12:00:00Z", "did:web:a#b").build();
        assertTrue(ProofOptions.canonical(
                        proof, StrictJson.read("{\"c\":" + context + "}").get("c"))
                .isEmpty());
    }

    private static String byJsonLd(JsonObject proof, JsonArray contexts) {
        return new Canonical(new BundledContexts())
                .of(Json.createObjectBuilder(proof).add("@context", contexts).build());
    }

    private static JsonArray contexts(int many) {
        var contexts = Json.createArrayBuilder().add(BundledContexts.CREDENTIALS_V2);
        if (many > 1) {
            contexts.add(BundledContexts.OPEN_BADGES);
        }
        return (many > 2 ? contexts.add(BundledContexts.OPEN_BADGES_EXTENSIONS) : contexts).build();
    }

    private static jakarta.json.JsonObjectBuilder proof(String created, String method) {
        return Json.createObjectBuilder()
                .add("type", "DataIntegrityProof")
                .add("cryptosuite", EddsaRdfc2022.NAME)
                .add("created", created)
                .add("verificationMethod", method)
                .add("proofPurpose", "assertionMethod");
    }
}
