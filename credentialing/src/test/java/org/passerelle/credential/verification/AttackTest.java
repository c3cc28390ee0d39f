package org.passerelle.credential.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.passerelle.credential.verification.Bench.DID;
import static org.passerelle.credential.verification.Bench.ID;
import static org.passerelle.credential.verification.Bench.KEY;
import static org.passerelle.credential.verification.Bench.METHOD;
import static org.passerelle.credential.verification.Bench.OTHER_KEY;
import static org.passerelle.credential.verification.Bench.badge;
import static org.passerelle.credential.verification.Bench.signed;
import static org.passerelle.credential.verification.Bench.with;
import static org.passerelle.credential.verification.Bench.withProof;
import static org.passerelle.credential.verification.Bench.without;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a forger would try, and the answer to each. */
class AttackTest {
    private final Bench bench = new Bench();

    @Test
    void oneByteChangedInAnyTextIsFound() {
        JsonObject signed = signed(badge());
        List<String> places = texts(signed, "");
        assertTrue(places.size() > 30);
        for (String place : places) {
            String text = ((JsonString) signed.getValue(place)).getString();
            char last = text.charAt(text.length() - 1);
            String changed = text.substring(0, text.length() - 1) + (char) (last == 'Y' ? 'X' : last ^ 1);
            JsonObject altered = with(signed, place, Json.createValue(changed).toString());
            VerificationReport report = bench.verify(altered);
            assertTrue(report.verdict() != Verdict.VALID && report.verdict() != Verdict.VALID_WITH_NOTES, place);
            assertNull(report.claims(), place);
        }
    }

    @Test
    void aClaimTakenAwayOrAddedIsFound() {
        JsonObject signed = signed(with(badge(), "/validUntil", "\"2026-11-21T00:00:00Z\""));
        assertFound(FindingCode.ALTERED, without(signed, "/validUntil"));
        assertFound(FindingCode.ALTERED, with(signed, "/description", "\"avec mention\""));
    }

    @Test
    void aStrippedStatusIsFound() {
        JsonObject signed = signed(with(badge(), "/credentialStatus", """
                {"id": "https://region.example/status/1#5", "type": "BitstringStatusListEntry",
                 "statusPurpose": "revocation", "statusListIndex": "5",
                 "statusListCredential": "https://region.example/status/1"}"""));
        assertEquals(Verdict.VALID, bench.verify(signed).verdict());
        assertFound(FindingCode.ALTERED, without(signed, "/credentialStatus"));
    }

    @Test
    void aProofOfAnotherBadgeIsFound() {
        JsonArray proof = signed(badge()).getJsonArray("proof");
        JsonObject other = with(badge(), "/name", "\"Autre chose\"");
        assertFound(FindingCode.ALTERED, with(other, "/proof", proof.toString()));
    }

    @Test
    void aSecondProofThatDoesNotHoldSpoilsTheFirst() {
        JsonObject signed = signed(badge());
        JsonArray forged = withProof(signed, "created", "2020-01-01T00:00:00Z").getJsonArray("proof");
        assertFound(FindingCode.ALTERED, with(signed, "/proof/1", forged.get(0).toString()));
    }

    @Test
    void ourNameUnderAnotherKeyIsNeverValid() {
        String did = "did:key:" + OTHER_KEY.publicKey().multikey();
        JsonObject posing = with(badge(), "/issuer", "{\"id\":\"" + did + "\",\"name\":\"REGION D’ESSAI\"}");
        JsonObject signed = signed(posing, OTHER_KEY, did + "#" + did.substring(8));
        assertFound(FindingCode.ISSUER_NAME_TAKEN, signed);
        assertEquals(Verdict.CANNOT_TELL, bench.verify(signed).verdict());
    }

    @Test
    void aForgersKeyInOurNameIsFound() {
        String method = "did:key:" + OTHER_KEY.publicKey().multikey() + "#"
                + OTHER_KEY.publicKey().multikey();
        assertFound(FindingCode.KEY_OF_ANOTHER, signed(badge(), OTHER_KEY, method));
        assertFound(FindingCode.KEY_UNLISTED, signed(badge(), OTHER_KEY, DID + "#key-2"));
        assertFound(FindingCode.ALTERED, signed(badge(), OTHER_KEY, METHOD));
    }

    @Test
    void aKeyThatIsNotForIssuingIsFound() {
        bench.known = new KnownKey(METHOD, KEY.publicKey(), KnownKey.Use.NOTHING, null, null);
        assertFound(FindingCode.KEY_NOT_FOR_ISSUING, signed(badge()));
    }

    @Test
    void aSwappedContextIsFound() {
        assertFound(FindingCode.CONTEXT_FOREIGN, with(signed(badge()), "/@context/1", "\"https://evil.example/ob\""));
        assertFound(
                FindingCode.CONTEXT_FOREIGN,
                with(signed(badge()), "/credentialSubject/@context", "\"https://evil.example/ob\""));
    }

    @Test
    void wordsRedefinedInsideTheDocumentAreFound() {
        String redefinition = "{\"name\": \"https://schema.org/description\"}";
        assertFound(FindingCode.CONTEXT_INLINE, with(signed(badge()), "/@context/2", redefinition));
        assertFound(FindingCode.CONTEXT_INLINE, with(signed(badge()), "/credentialSubject/@context", redefinition));
        assertFound(FindingCode.CONTEXT_INLINE, with(signed(badge()), "/credentialSubject/@context", "null"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/grade", "/credentialSubject/grade", "/credentialSubject/achievement/grade"})
    void aWordThatNoSignatureCoversIsFound(String place) {
        assertFound(FindingCode.UNDEFINED_TERM, with(signed(badge()), place, "\"A\""));
    }

    @Test
    void aTypeThatNoSignatureCoversIsFound() {
        assertFound(FindingCode.UNDEFINED_TERM, with(signed(badge()), "/type/2", "\"GoldenBadge\""));
    }

    @Test
    void anEndMovedOutOfSightIsFound() {
        JsonObject signed = signed(with(badge(), "/validUntil", "\"2026-11-21T00:00:00Z\""));
        JsonObject longName = with(
                without(signed, "/validUntil"),
                "/https:~1~1www.w3.org~12018~1credentials#validUntil",
                "{\"@value\": \"2026-11-21T00:00:00Z\", \"@type\": \"http://www.w3.org/2001/XMLSchema#dateTime\"}");
        assertFound(FindingCode.HIDDEN_CLAIM, longName);
        JsonObject elsewhere = with(
                without(signed, "/validUntil"),
                "/@included",
                "[{\"id\": \"" + ID + "\", \"validUntil\": \"2026-11-21T00:00:00Z\"}]");
        assertFound(FindingCode.HIDDEN_CLAIM, elsewhere);
        JsonObject wrapped = with(signed, "/validUntil", "[\"2026-11-21T00:00:00Z\"]");
        assertFound(FindingCode.MALFORMED, wrapped);
    }

    @Test
    void aBadgeThatSpeaksOfItselfElsewhereIsFound() {
        JsonObject looping = with(
                badge(),
                "/evidence",
                "[{\"id\": \"" + ID + "\", \"type\": [\"Evidence\"]," + "\"name\": \"Autre chose\"}]");
        assertFound(FindingCode.HIDDEN_CLAIM, signed(looping));
    }

    @ParameterizedTest
    @CsvSource({
        "proofPurpose, authentication, WRONG_PURPOSE",
        "cryptosuite, eddsa-jcs-2022, SUITE_UNKNOWN",
        "type, Ed25519Signature2020, SUITE_UNKNOWN",
        "proofValue, z0, PROOF_MALFORMED",
        "proofValue, zzz, ALTERED",
        "proofValue, uAAAA, PROOF_MALFORMED",
        "created, yesterday, PROOF_MALFORMED",
        "expires, 2020-01-01T00:00:00Z, PROOF_EXPIRED",
        "expires, 2030-01-01T00:00:00Z, ALTERED",
        "nonsense, x, UNDEFINED_TERM",
    })
    void aProofThatIsBentIsFound(String field, String value, FindingCode code) {
        assertFound(code, withProof(signed(badge()), field, value));
    }

    @ParameterizedTest
    @CsvSource({
        "/issuer, 5, MALFORMED",
        "/issuer, '[\"did:web:region.example\"]', MALFORMED",
        "/credentialSubject, {}, MALFORMED",
        "/credentialSubject, '[]', MALFORMED",
        "/validFrom, '\"2026-11-20\"', MALFORMED",
        "/validFrom, '\"2026-11-20T08:00:00\"', MALFORMED",
        "/validFrom, '\"2026-13-40T08:00:00Z\"', MALFORMED",
        "/validUntil, '\"2020-11-20T08:00:00Z\"', MALFORMED",
        "/id, '\"badge 5\"', MALFORMED",
        "/id, '[]', MALFORMED",
        "/evidence, '[{\"name\":\"x\"}]', MALFORMED",
        "/credentialStatus, '\"x\"', MALFORMED",
        "/type, '\"Assertion\"', NOT_A_CREDENTIAL",
        "/@context, '[]', CONTEXT_INLINE",
        "/proof, '[]', NO_PROOF",
        "/proof, '[{},5]', PROOF_MALFORMED",
        "/relatedResource, '[{\"id\":\"https://a.example\"}]', MALFORMED",
        "/relatedResource, '[{\"id\":\"https://a.example\",\"digestSRI\":\"sha256-WZVc7WaX1h4D8rJVb+vlMIqxaEKEb1tYbX8fet7JJzQ=\"}]', RELATED_NOT_CHECKED",
    })
    void aPartOfTheWrongKindIsFound(String place, String value, FindingCode code) {
        VerificationReport report = bench.verify(with(signed(badge()), place, value));
        assertTrue(report.found(code), report.findings().toString());
        assertTrue(report.verdict() == Verdict.NOT_VALID || report.verdict() == Verdict.CANNOT_TELL);
    }

    @Test
    void aNameThatStandsTwiceIsFound() {
        String text = signed(badge()).toString();
        assertFound(FindingCode.DUPLICATE_KEY, text.replaceFirst("\\{", "{\"validUntil\":null,\"validUntil\":null,"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', EMPTY",
        "'  ', EMPTY",
        "bonjour, NOT_JSON",
        "<svg/>, NOT_JSON",
        "[], NOT_JSON",
        "{}, NOT_A_CREDENTIAL"
    })
    void whatIsNoCredentialIsSaidToBeNone(String text, FindingCode code) {
        assertFound(code, text);
    }

    @Test
    void aFloodIsTurnedAwayAtOnce() {
        assertTimeout(
                Duration.ofSeconds(1),
                () -> assertFound(FindingCode.TOO_LARGE, "{\"a\":\"" + "x".repeat(10 << 20) + "\"}"));
        assertFound(FindingCode.TOO_LARGE, "{\"a\":".repeat(50) + "1" + "}".repeat(50));
    }

    @Test
    void aTangleOfTwinsIsGivenUpInTime() {
        String leaves = String.join(",", Collections.nCopies(12, "{\"type\":\"Alignment\"}"));
        String twin = "{\"type\":\"IdentityObject\",\"alignment\":[" + leaves + "]}";
        JsonObject tangled = with(signed(badge()), "/credentialSubject/identifier", "[" + twin + "," + twin + "]");
        assertTimeout(Duration.ofSeconds(3), () -> assertFound(FindingCode.TOO_LARGE, tangled));
    }

    private void assertFound(FindingCode code, JsonObject document) {
        assertFound(code, document.toString());
    }

    private void assertFound(FindingCode code, String text) {
        VerificationReport report = bench.verifying.verify(text);
        assertEquals(
                code,
                report.decisive().map(Finding::code).orElse(null),
                report.findings().toString());
        assertEquals(Verdict.of(report.findings()), report.verdict());
    }

    /** Where all its texts are. */
    private static List<String> texts(JsonValue value, String place) {
        List<String> found = new ArrayList<>();
        if (value instanceof JsonString) {
            found.add(place);
        } else if (value instanceof JsonArray array) {
            for (int i = 0; i < array.size(); i++) {
                found.addAll(texts(array.get(i), place + "/" + i));
            }
        } else if (value instanceof JsonObject object) {
            object.forEach((key, inside) -> found.addAll(texts(inside, place + "/" + key)));
        }
        return found;
    }
}
