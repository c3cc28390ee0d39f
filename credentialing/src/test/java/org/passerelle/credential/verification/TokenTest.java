package org.passerelle.credential.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.passerelle.credential.verification.Bench.DID;
import static org.passerelle.credential.verification.Bench.ID;
import static org.passerelle.credential.verification.Bench.KEY;
import static org.passerelle.credential.verification.Bench.OTHER_KEY;
import static org.passerelle.credential.verification.Bench.badge;
import static org.passerelle.credential.verification.Bench.with;

import jakarta.json.JsonObject;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.passerelle.credential.proof.PrivateKey;
import org.passerelle.credential.proof.Tokens;

/** Credentials that come as tokens, as W3C VC-JOSE-COSE and Open Badges 3.0 write them. */
class TokenTest {
    private static final String HEADER = "{\"alg\":\"EdDSA\",\"typ\":\"vc+jwt\",\"kid\":\"" + DID + "#key-1\"}";
    private final Bench bench = new Bench();

    @Test
    void aTokenSignedByItsIssuerIsValid() {
        assertEquals(Verdict.VALID, verified(HEADER, badge(), KEY).verdict());
        assertEquals(
                Verdict.VALID,
                verified("{\"alg\":\"Ed25519\",\"kid\":\"#key-1\"}", badge(), KEY)
                        .verdict());
    }

    @Test
    void theClaimsOfOpenBadgesMustSayWhatTheBadgeSays() {
        JsonObject claimed = with(
                with(with(badge(), "/iss", "\"" + DID + "\""), "/jti", "\"" + ID + "\""),
                "/nbf",
                Long.toString(Instant.parse("2026-11-20T08:00:00Z").getEpochSecond()));
        assertEquals(Verdict.VALID, verified(HEADER, claimed, KEY).verdict());
    }

    @ParameterizedTest
    @CsvSource({
        "/iss, '\"did:web:evil.example\"'",
        "/jti, '\"urn:uuid:other\"'",
        "/sub, '\"urn:uuid:other\"'",
        "/nbf, 5",
        "/nbf, 1e300",
        "/exp, 1795000000",
        "/vc, '{}'",
    })
    void aTokenThatContradictsItsBadgeIsFound(String claim, String value) {
        String header = HEADER.replace("vc+jwt", "JWT");
        assertEquals(FindingCode.PROOF_MALFORMED, decisive(header, with(badge(), claim, value), KEY));
    }

    @ParameterizedTest
    @CsvSource({
        "/exp, 1895000000, SIGNATURE_INTACT",
        "/exp, 1763000000, PROOF_EXPIRED",
        "/nbf, 5, SIGNATURE_INTACT",
        "/nbf, 1895000000, PROOF_MALFORMED",
        "/exp, 1e300, PROOF_MALFORMED",
        "/iat, '\"today\"', PROOF_MALFORMED",
    })
    void inTheProfileOfW3cTheDatesAreThoseOfTheSignature(String claim, String value, FindingCode code) {
        assertTrue(verified(HEADER, with(badge(), claim, value), KEY).found(code));
    }

    @Test
    void aTokenForSomethingElseIsNoCredential() {
        for (String type : java.util.List.of("at+jwt", "vp+jwt", "kb+jwt", "vc+sd-jwt")) {
            assertEquals(FindingCode.PROOF_MALFORMED, decisive(HEADER.replace("vc+jwt", type), badge(), KEY), type);
        }
    }

    @Test
    void aKeyOfAnotherKindThanTheAlgorithmSaysIsRefused() {
        for (String other : java.util.List.of("RS256", "ES256")) {
            assertEquals(FindingCode.PROOF_MALFORMED, decisive(HEADER.replace("EdDSA", other), badge(), KEY));
        }
    }

    @Test
    void aKeyForProofsSignsNoTokensAndTheOtherWayRound() {
        bench.known = new KnownKey(Bench.METHOD, KEY.publicKey(), KnownKey.Use.PROOFS, null, null);
        assertEquals(FindingCode.KEY_NOT_FOR_ISSUING, decisive(HEADER, badge(), KEY));
        assertEquals(Verdict.VALID, bench.verify(Bench.signed(badge())).verdict());
        bench.known = new KnownKey(Bench.METHOD, KEY.publicKey(), KnownKey.Use.TOKENS, null, null);
        assertEquals(Verdict.VALID, verified(HEADER, badge(), KEY).verdict());
        assertEquals(Verdict.NOT_VALID, bench.verify(Bench.signed(badge())).verdict());
    }

    @Test
    void anotherKeyIsFound() {
        assertEquals(FindingCode.ALTERED, decisive(HEADER, badge(), OTHER_KEY));
        assertEquals(FindingCode.KEY_UNLISTED, decisive(HEADER.replace("key-1", "key-9"), badge(), KEY));
    }

    @Test
    void oneLetterChangedIsFound() {
        String token = Tokens.signed(HEADER, badge().toString(), KEY);
        int middle = token.indexOf('.') + 200;
        char other = token.charAt(middle) == 'A' ? 'B' : 'A';
        VerificationReport report =
                bench.verifying.verify(token.substring(0, middle) + other + token.substring(middle + 1));
        assertEquals(Verdict.NOT_VALID, report.verdict());
    }

    private VerificationReport verified(String header, JsonObject badge, PrivateKey key) {
        return bench.verifying.verify(Tokens.signed(header, badge.toString(), key));
    }

    private FindingCode decisive(String header, JsonObject badge, PrivateKey key) {
        return verified(header, badge, key).decisive().orElseThrow().code();
    }
}
