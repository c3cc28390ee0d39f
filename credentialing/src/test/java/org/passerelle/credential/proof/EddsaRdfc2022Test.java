package org.passerelle.credential.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.Collections;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.passerelle.credential.proof.Malformed.Reason;

class EddsaRdfc2022Test {
    private static final String FOLDER = "vc-di-eddsa/eddsa-rdfc-2022/";
    private static final PrivateKey KEY = PrivateKey.ofMultikey("z3u2en7t5LR2WtQH5PfFqMqwVHBeXouLzo6haApm8XHqvjxq");
    private static final String METHOD =
            "did:key:z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2#z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2";
    private static final String CREDENTIAL = """
            {"@context": ["https://www.w3.org/ns/credentials/v2",
                          "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
             "type": ["VerifiableCredential", "OpenBadgeCredential"],
             "issuer": "did:key:z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2",
             "credentialSubject": {"type": ["AchievementSubject"]%s}}
            """;

    private final EddsaRdfc2022 suite = new EddsaRdfc2022(Vectors.contexts());

    @Test
    void theCanonicalFormsAreThoseOfTheSpecification() {
        JsonObject options = Vectors.json(FOLDER + "proofConfigDataInt.json");
        assertEquals(
                Vectors.text(FOLDER + "canonDocDataInt.txt"),
                new Canonical(Vectors.contexts()).of(Vectors.json("vc-di-eddsa/unsigned.json")));
        assertEquals(
                Vectors.text(FOLDER + "proofCanonDataInt.txt"),
                suite.canonicalOptions(options, options.get("@context")));
    }

    @Test
    void theBytesThatAreSignedAreThoseOfTheSpecification() {
        byte[] hash = suite.hash(
                Vectors.json("vc-di-eddsa/unsigned.json"),
                Json.createObjectBuilder(Vectors.json(FOLDER + "proofConfigDataInt.json"))
                        .remove("@context")
                        .build());
        assertEquals(
                Vectors.text(FOLDER + "combinedHashDataInt.txt"), HexFormat.of().formatHex(hash));
    }

    @Test
    void theSignatureIsThatOfTheSpecification() {
        JsonObject signed = suite.sign(
                Vectors.json("vc-di-eddsa/unsigned.json"), KEY, METHOD, Instant.parse("2023-02-24T23:36:38.9Z"));
        JsonObject expected = Vectors.json(FOLDER + "signedDataInt.json");
        assertEquals(expected.get("proof"), signed.getJsonArray("proof").get(0));
    }

    @Test
    void theSignedDocumentOfTheSpecificationVerifiesAndNoOtherDoes() {
        JsonObject signed = Vectors.json(FOLDER + "signedDataInt.json");
        JsonObject proof = signed.getJsonObject("proof");
        assertTrue(suite.verifies(signed, proof, PublicKey.ofDidKey(METHOD)));
        JsonObject altered = Json.createObjectBuilder(signed)
                .add("name", "Alumni credential")
                .build();
        assertFalse(suite.verifies(altered, proof, KEY.publicKey()));
        JsonObject laterProof = Json.createObjectBuilder(proof)
                .add("created", "2023-02-24T23:36:39Z")
                .build();
        assertFalse(suite.verifies(signed, laterProof, KEY.publicKey()));
        assertFalse(suite.verifies(signed, proof, new PrivateKey(new byte[32]).publicKey()));
    }

    @Test
    void aWordThatNoContextDefinesIsRefused() {
        assertEquals(Reason.UNDEFINED_TERM, refusal(", \"grade\": \"A\""));
    }

    @Test
    void aTypeThatNoContextDefinesIsRefused() {
        assertEquals(Reason.UNDEFINED_TERM, refusal(", \"achievement\": {\"type\": [\"Achievement\", \"Gold\"]}"));
    }

    @Test
    void anIdentifierThatIsNoAddressIsRefused() {
        assertEquals(Reason.UNDEFINED_TERM, refusal(", \"id\": \"someone\""));
    }

    @Test
    void aContextThatIsNotBundledIsRefused() {
        assertEquals(Reason.UNKNOWN_CONTEXT, refusal(", \"achievement\": {\"@context\": \"https://evil.example/c\"}"));
    }

    @Test
    void aDocumentThatPoisonsTheCanonicalOrderIsRefusedInTime() {
        String leaves = String.join(",", Collections.nCopies(12, "{\"type\": \"Alignment\"}"));
        String twin = "{\"type\": \"IdentityObject\", \"alignment\": [" + leaves + "]}";
        assertEquals(Reason.TOO_COMPLEX, refusal(", \"identifier\": [" + twin + "," + twin + "]"));
    }

    @Test
    void aNodeThatBringsItsOwnBlankNameIsRefused() {
        assertEquals(Reason.UNDEFINED_TERM, refusal(", \"id\": \"_:b0\""));
    }

    @Test
    void textOfEveryScriptSurvivesSigning() {
        JsonObject document = StrictJson.read(CREDENTIAL.formatted(""));
        for (String name : new String[] {"Éloïse Lœuillet-Çağlar", "ليلى بن عمر", "🦊 \"quoted\" \\ tab\t line\n"}) {
            JsonObject named =
                    Json.createObjectBuilder(document).add("name", name).build();
            JsonObject signed = suite.sign(named, KEY, METHOD, Instant.parse("2026-01-01T00:00:00Z"));
            JsonObject reread = StrictJson.read(signed.toString());
            assertEquals(name, reread.getString("name"));
            assertTrue(suite.verifies(reread, reread.getJsonArray("proof").getJsonObject(0), KEY.publicKey()));
        }
    }

    private Reason refusal(String inSubject) {
        JsonObject document = StrictJson.read(CREDENTIAL.formatted(inSubject));
        return assertThrows(
                        Malformed.class, () -> suite.sign(document, KEY, METHOD, Instant.parse("2026-01-01T00:00:00Z")))
                .reason();
    }
}
