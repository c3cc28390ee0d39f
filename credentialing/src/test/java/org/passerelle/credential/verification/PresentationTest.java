package org.passerelle.credential.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.passerelle.credential.verification.Bench.KEY;
import static org.passerelle.credential.verification.Bench.badge;
import static org.passerelle.credential.verification.Bench.signed;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.passerelle.credential.proof.Holders;
import org.passerelle.credential.proof.PrivateKey;
import org.passerelle.credential.proof.StrictJson;
import org.passerelle.credential.proof.Tokens;

/** Presentations as wallets make them, and as thieves would. */
class PresentationTest {
    private static final PrivateKey HOLDER = PrivateKey.generate(new SecureRandom());
    private static final PrivateKey THIEF = PrivateKey.generate(new SecureRandom());
    private static final String CHALLENGE = "c-7d1f";
    private static final String DOMAIN = "https://rh.example";

    private final Bench bench = new Bench();
    private final VerifyingForPrograms verifying = new VerifyingForPrograms();

    PresentationTest() {
        verifying.verifying = bench.verifying;
        verifying.clock = bench.verifying.clock;
    }

    @Test
    void aHolderShowsACredentialAndAnswersTheChallenge() {
        PresentationReport report = verified(Holders.signed(presentation(), HOLDER, CHALLENGE, DOMAIN));
        assertEquals(FindingCode.SIGNATURE_INTACT, last(report));
        assertEquals(Verdict.VALID, report.credentials().get(0).verdict());
    }

    @Test
    void anEnvelopedCredentialIsOpened() {
        String token = Tokens.signed(
                "{\"alg\":\"EdDSA\",\"typ\":\"vc+jwt\",\"kid\":\"" + Bench.METHOD + "\"}", badge().toString(), KEY);
        JsonObject enveloped = StrictJson.read("""
                {"@context": "https://www.w3.org/ns/credentials/v2", "type": "EnvelopedVerifiableCredential",
                 "id": "data:application/vc+jwt,%s"}""".formatted(token));
        assertEquals(Verdict.VALID, verifying.credential(enveloped).verdict());
        JsonObject shown = presentation(enveloped);
        PresentationReport report = verified(Holders.signed(shown, HOLDER, CHALLENGE, DOMAIN));
        assertEquals(FindingCode.SIGNATURE_INTACT, last(report));
        assertEquals(Verdict.VALID, report.credentials().get(0).verdict());
    }

    @Test
    void anOldOneShownAgainOrMadeForAnotherIsFound() {
        JsonObject good = Holders.signed(presentation(), HOLDER, CHALLENGE, DOMAIN);
        assertEquals(FindingCode.CHALLENGE_DIFFERS, last(verifying.presentation(good, "another", DOMAIN)));
        assertEquals(FindingCode.CHALLENGE_DIFFERS, last(verifying.presentation(good, "", DOMAIN)));
        assertEquals(
                FindingCode.DOMAIN_DIFFERS, last(verifying.presentation(good, CHALLENGE, "https://elsewhere.example")));
        JsonObject forNobody = Holders.signed(presentation(), HOLDER, CHALLENGE, "");
        assertEquals(FindingCode.DOMAIN_DIFFERS, last(verified(forNobody)));
    }

    @Test
    void whoIsNotItsHolderCannotShowIt() {
        assertEquals(
                FindingCode.KEY_OF_ANOTHER, last(verified(Holders.signed(presentation(), THIEF, CHALLENGE, DOMAIN))));
        JsonObject good = Holders.signed(presentation(), HOLDER, CHALLENGE, DOMAIN);
        JsonObject less =
                Json.createObjectBuilder(good).remove("verifiableCredential").build();
        assertEquals(FindingCode.ALTERED, last(verified(less)));
        assertEquals(FindingCode.NO_PROOF, last(verified(presentation())));
        JsonObject issuersProof = Json.createObjectBuilder(presentation())
                .add("proof", Json.createArrayBuilder(signed(badge()).getJsonArray("proof")))
                .build();
        assertEquals(FindingCode.CHALLENGE_DIFFERS, last(verified(issuersProof)));
        assertEquals(FindingCode.WRONG_PURPOSE, last(verifying.presentation(issuersProof, "", "")));
    }

    @Test
    void anAlteredCredentialIsFoundInAGoodPresentation() {
        JsonObject bent = Bench.with(signed(badge()), "/name", "\"Plus que cela\"");
        PresentationReport report = verified(Holders.signed(presentation(bent), HOLDER, CHALLENGE, DOMAIN));
        assertEquals(FindingCode.SIGNATURE_INTACT, last(report));
        assertTrue(report.credentials().get(0).found(FindingCode.ALTERED));
    }

    @ParameterizedTest
    @CsvSource({
        "/type, '\"Other\"', NOT_A_PRESENTATION",
        "/type, '\"EnvelopedVerifiablePresentation\"', OTHER_FORM",
        "/id, '\"seven\"', MALFORMED",
        "/holder, '\"nobody\"', MALFORMED",
        "/holder, '{\"name\": \"Acme\"}', MALFORMED",
        "/verifiableCredential, '[\"eyJ\"]', MALFORMED",
        "/verifiableCredential, '[{\"type\": \"Other\"}]', MALFORMED",
        "/@context, '[\"https://www.w3.org/ns/credentials/examples/v2\"]', MALFORMED",
        "/@context, '[{\"x\": \"https://example.org/x\"}, \"https://www.w3.org/ns/credentials/v2\"]', MALFORMED",
        "/@context, '[\"https://www.w3.org/ns/credentials/v2\", 7]', CONTEXT_INLINE",
    })
    void whatTheDataModelForbidsIsFound(String place, String value, FindingCode code) {
        assertEquals(code, last(verified(Bench.with(presentation(), place, value))));
    }

    private PresentationReport verified(JsonObject presentation) {
        return verifying.presentation(presentation, CHALLENGE, DOMAIN);
    }

    private static FindingCode last(PresentationReport report) {
        return report.findings().get(report.findings().size() - 1).code();
    }

    private static JsonObject presentation() {
        return presentation(signed(badge()));
    }

    private static JsonObject presentation(JsonObject credential) {
        return Json.createObjectBuilder()
                .add("@context", Json.createArrayBuilder().add("https://www.w3.org/ns/credentials/v2"))
                .add("type", Json.createArrayBuilder().add("VerifiablePresentation"))
                .add("holder", Holders.did(HOLDER))
                .add("verifiableCredential", Json.createArrayBuilder().add(credential))
                .build();
    }
}
