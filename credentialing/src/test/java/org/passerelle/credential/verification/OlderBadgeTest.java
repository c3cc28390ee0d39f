package org.passerelle.credential.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.kernel.Language;

/** Badges of Open Badges 2.0: what stands at the issuer's address, or is signed with the issuer's key, counts. */
class OlderBadgeTest {
    private static final String AT = "https://school.example/";
    private static final KeyPair PAIR = pair();
    private final Bench bench = new Bench();

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String assertion(String id, String more) {
        return """
                {"@context": "https://w3id.org/openbadges/v2", "type": "Assertion", "id": "%s",
                 "recipient": {"type": "email", "hashed": true, "salt": "sel",
                               "identity": "sha256$%s"},
                 "badge": "%sbadge.json", "issuedOn": "2026-03-01T10:00:00+00:00",
                 "verification": {"type": "hosted"} %s}
                """.formatted(id, sha256("amina@passerelle.example" + "sel"), AT, more);
    }

    private static String sha256(String text) {
        try {
            return java.util.HexFormat.of()
                    .formatHex(java.security.MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void issuer(String more) {
        bench.documents.put(
                AT + "issuer.json",
                "{\"@context\": \"https://w3id.org/openbadges/v2\", \"type\": \"Issuer\", \"id\": \"" + AT
                        + "issuer.json\", \"name\": \"École des métiers\"" + more + "}");
    }

    @BeforeEach
    void aSchoolThatPublishes() {
        issuer("");
        bench.documents.put(AT + "badge.json", """
                {"@context": "https://w3id.org/openbadges/v2", "type": "BadgeClass", "id": "%1$sbadge.json",
                 "name": "Soudure TIG", "description": "Souder au TIG.", "criteria": {"narrative": "Une pièce."},
                 "issuer": "%1$sissuer.json",
                 "alignment": [{"targetName": "souder", "targetUrl": "http://data.europa.eu/esco/skill/aaaa"}]}
                """.formatted(AT));
        bench.documents.put(AT + "a/1", assertion(AT + "a/1", ""));
    }

    private VerificationReport hosted(String id) {
        return bench.verifying.verify(assertion(id, ""));
    }

    private static FindingCode decisive(VerificationReport report) {
        return report.decisive().orElseThrow().code();
    }

    @Test
    void aHostedBadgeIsReadFromItsOwnAddress() {
        VerificationReport report = bench.verifying
                .verifyAll(java.util.List.of(
                        new Presented(assertion(AT + "a/1", ", \"badge2\": 1"), "amina@passerelle.example", Map.of())))
                .get(0);
        assertEquals(Verdict.VALID_WITH_NOTES, report.verdict());
        assertEquals(FindingCode.ISSUER_UNKNOWN, decisive(report));
        assertTrue(report.found(FindingCode.PERSON_MATCHES));
        Claims claims = report.claims();
        assertEquals("Soudure TIG", claims == null ? "" : claims.achievement().in(Language.FR));
        assertEquals(AT + "issuer.json", report.issuerId());
    }

    @Test
    void whatDoesNotStandThereCannotBeTold() {
        assertEquals(Verdict.CANNOT_TELL, hosted(AT + "a/2").verdict());
        bench.documents.put(AT + "a/2", assertion(AT + "a/1", ""));
        assertEquals(FindingCode.ISSUER_UNREACHABLE, decisive(hosted(AT + "a/2")), "it names another address");
        assertEquals(Verdict.CANNOT_TELL, hosted("http://school.example/a/1").verdict(), "not over https");
        bench.documents.remove(AT + "issuer.json");
        assertEquals(FindingCode.ISSUER_UNREACHABLE, decisive(hosted(AT + "a/1")));
    }

    @Test
    void anAddressElsewhereSpeaksForNobody() {
        String evil = "https://evil.example/a/1";
        bench.documents.put(evil, assertion(evil, ""));
        assertEquals(FindingCode.HOSTED_ELSEWHERE, decisive(hosted(evil)));
        bench.documents.put(evil, assertion(evil, "").replace("\"" + AT + "badge.json\"", """
                        {"id": "%1$sbadge.json", "name": "x", "issuer": {"id": "%1$sissuer.json",
                         "verification": {"allowedOrigins": "evil.example"}}}""".formatted(AT)));
        assertEquals(FindingCode.HOSTED_ELSEWHERE, decisive(hosted(evil)), "its own word about the issuer");
        issuer(", \"verification\": {\"allowedOrigins\": [\"evil.example\"]}");
        assertEquals(FindingCode.ISSUER_UNKNOWN, decisive(hosted(evil)), "the issuer itself allows it");
        issuer(", \"verification\": {\"startsWith\": \"https://school.example/a/\"}");
        assertEquals(FindingCode.HOSTED_ELSEWHERE, decisive(hosted(evil)));
        assertEquals(FindingCode.ISSUER_UNKNOWN, decisive(hosted(AT + "a/1")));
    }

    @Test
    void whatWasWithdrawnOrIsOverIsFound() {
        bench.documents.put(AT + "a/1", assertion(AT + "a/1", ", \"revoked\": true, \"revocationReason\": \"Erreur\""));
        VerificationReport report = hosted(AT + "a/1");
        assertEquals(FindingCode.REVOKED_BY_ISSUER, decisive(report));
        assertEquals("Erreur", report.decisive().orElseThrow().detail());
        bench.documents.put(AT + "a/1", assertion(AT + "a/1", ", \"expires\": \"2026-06-01T00:00:00Z\""));
        assertEquals(FindingCode.EXPIRED, decisive(hosted(AT + "a/1")));
    }

    private void key(String owner) {
        String pem = "-----BEGIN PUBLIC KEY-----\\n"
                + Base64.getEncoder().encodeToString(PAIR.getPublic().getEncoded()) + "\\n-----END PUBLIC KEY-----\\n";
        bench.documents.put(
                AT + "key.json",
                "{\"type\": \"CryptographicKey\", \"id\": \"" + AT + "key.json\", \"owner\": \"" + owner
                        + "\", \"publicKeyPem\": \"" + pem + "\"}");
    }

    private static String token(String algorithm, String payload) throws GeneralSecurityException {
        String body = encoded("{\"alg\":\"" + algorithm + "\"}") + "." + encoded(payload);
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(PAIR.getPrivate());
        signature.update(body.getBytes(StandardCharsets.US_ASCII));
        return body + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aSignedBadgeIsCheckedWithTheKeyThatItsIssuerPublishes() throws GeneralSecurityException {
        String payload = assertion("urn:uuid:1", "")
                .replace("{\"type\": \"hosted\"}", "{\"type\": \"signed\", \"creator\": \"" + AT + "key.json\"}");
        String token = token("RS256", payload);
        assertEquals(Verdict.CANNOT_TELL, bench.verifying.verify(token).verdict(), "no key to be had");
        key(AT + "issuer.json");
        VerificationReport report = bench.verifying.verify(token);
        assertTrue(report.found(FindingCode.SIGNATURE_INTACT));
        assertTrue(report.found(FindingCode.NO_STATUS));
        assertEquals(Verdict.VALID_WITH_NOTES, report.verdict());
        String altered = token.replace(encoded(payload), encoded(payload.replace("2026-03", "2025-03")));
        assertEquals(FindingCode.ALTERED, decisive(bench.verifying.verify(altered)));
        assertEquals(FindingCode.SUITE_UNKNOWN, decisive(bench.verifying.verify(token("ES999", payload))));
        issuer(", \"revocationList\": \"" + AT + "revoked.json\"");
        assertEquals(FindingCode.STATUS_NOT_CHECKED, decisive(bench.verifying.verify(token)));
        bench.documents.put(
                AT + "revoked.json",
                "{\"type\": \"RevocationList\", \"revokedAssertions\": [{\"id\": \"urn:uuid:1\"}]}");
        assertEquals(FindingCode.REVOKED_BY_ISSUER, decisive(bench.verifying.verify(token)));
        key("https://other.example/issuer.json");
        assertEquals(FindingCode.KEY_OF_ANOTHER, decisive(bench.verifying.verify(token)));
    }
}
