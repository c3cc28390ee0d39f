package org.passerelle.credential.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.passerelle.credential.verification.Bench.KEY;
import static org.passerelle.credential.verification.Bench.badge;
import static org.passerelle.credential.verification.Bench.signed;
import static org.passerelle.credential.verification.Bench.with;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Credentials of issuers whom we do not know, but whose keys can be had. */
class PublishedKeysTest {
    private static final String SCHOOL = "did:web:school.example:badges";
    private static final String ADDRESS = "https://school.example/badges/did.json";
    private final Bench bench = new Bench();

    private static JsonObject foreign() {
        return with(with(badge(), "/issuer/id", "\"" + SCHOOL + "\""), "/issuer/name", "\"École des métiers\"");
    }

    private static String document(String method, String more) {
        return """
                {"@context": ["https://www.w3.org/ns/did/v1"], "id": "%1$s",
                 "verificationMethod": [{"id": "%1$s#key-1", "controller": "%1$s", %2$s}],
                 "assertionMethod": ["#key-1"] %3$s}
                """.formatted(SCHOOL, method, more);
    }

    private static String multikey() {
        return "\"type\": \"Multikey\", \"publicKeyMultibase\": \""
                + KEY.publicKey().multikey() + "\"";
    }

    private VerificationReport verified() {
        return bench.verify(signed(foreign(), KEY, SCHOOL + "#key-1"));
    }

    private FindingCode decisive() {
        return verified().decisive().orElseThrow().code();
    }

    @Test
    void aRightSignatureOfAnUnknownIssuerIsItsOwnAnswer() {
        bench.documents.put(ADDRESS, document(multikey(), ""));
        VerificationReport report = verified();
        assertEquals(Verdict.VALID_WITH_NOTES, report.verdict());
        assertEquals(Answer.YES, Answers.of(report.findings()).authentic());
        assertEquals(Answer.NOTE, Answers.of(report.findings()).issuer());
        assertEquals(true, report.found(FindingCode.ISSUER_UNKNOWN));
        assertNull(report.issuer());
    }

    @Test
    void anIssuerOutOfReachIsNotCalledFalse() {
        assertEquals(Verdict.CANNOT_TELL, verified().verdict());
        assertEquals(FindingCode.ISSUER_UNREACHABLE, decisive());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>", "{}", "{\"id\":\"did:web:other.example\"}", "{\"id\":1,\"id\":2}"})
    void aDocumentThatIsNotItsOwnIsNone(String text) {
        bench.documents.put(ADDRESS, text);
        assertEquals(FindingCode.ISSUER_UNREACHABLE, decisive());
    }

    @Test
    void keysThatItDoesNotSignWithAnyMoreProveNothing() {
        bench.documents.put(ADDRESS, document(multikey(), ", \"x\": 1").replace("[\"#key-1\"]", "[]"));
        assertEquals(FindingCode.KEY_NOT_FOR_ISSUING, decisive());
        bench.documents.put(ADDRESS, document(multikey() + ", \"expires\": \"2026-11-01T00:00:00Z\"", ""));
        assertEquals(FindingCode.KEY_NOT_FOR_ISSUING, decisive());
        bench.documents.put(ADDRESS, document(multikey() + ", \"revoked\": \"2026-11-01T00:00:00Z\"", ""));
        assertEquals(FindingCode.KEY_COMPROMISED, decisive());
        bench.documents.put(
                ADDRESS, document(multikey(), "").replace("controller\": \"" + SCHOOL, "controller\": \"x"));
        assertEquals(FindingCode.KEY_UNLISTED, decisive());
        bench.documents.put(ADDRESS, document("\"type\": \"Multikey\", \"publicKeyMultibase\": \"z3u2\"", ""));
        assertEquals(FindingCode.SUITE_UNKNOWN, decisive(), "a key of a kind that we do not read is not false");
    }

    @Test
    void anAlteredBadgeStaysAltered() {
        bench.documents.put(ADDRESS, document(multikey(), ""));
        JsonObject altered = with(signed(foreign(), KEY, SCHOOL + "#key-1"), "/name", "\"Autre\"");
        assertEquals(Verdict.NOT_VALID, bench.verify(altered).verdict());
    }

    @Test
    void whoBorrowsOurNameIsStillFound() {
        bench.documents.put(ADDRESS, document(multikey(), ""));
        JsonObject borrowed = with(foreign(), "/issuer/name", "\"Région d’essai\"");
        assertEquals(
                FindingCode.ISSUER_NAME_TAKEN,
                bench.verify(signed(borrowed, KEY, SCHOOL + "#key-1"))
                        .decisive()
                        .orElseThrow()
                        .code());
    }

    @ParameterizedTest
    @CsvSource({
        "did:web:a.example, https://a.example/.well-known/did.json",
        "did:web:a.example%3A8443:b:c, https://a.example:8443/b/c/did.json",
        "https://a.example/issuer, https://a.example/issuer",
        "did:web:a.example%2F..%2Fx,",
        "did:web:user%40a.example,",
        "did:web:a.example:..:b,",
        "did:key:z6Mk,",
        "http://a.example,",
        "urn:x,",
    })
    void anIssuersKeysAreLookedForWhereItsIdentifierSays(String issuer, String address) {
        assertEquals(Optional.ofNullable(address), PublishedKeys.address(issuer));
    }

    @Test
    void tokensOfOthersAreReadWithTheKeysTheyPublish() throws GeneralSecurityException {
        KeyPairGenerator rsa = KeyPairGenerator.getInstance("RSA");
        rsa.initialize(2048);
        KeyPair pair = rsa.generateKeyPair();
        RSAPublicKey key = (RSAPublicKey) pair.getPublic();
        bench.documents.put(
                ADDRESS,
                document(
                        "\"type\": \"JsonWebKey\", \"publicKeyJwk\": {\"kty\": \"RSA\", \"n\": \""
                                + number(key.getModulus().toByteArray()) + "\", \"e\": \"AQAB\"}",
                        ""));
        String token = token("RS256", "SHA256withRSA", pair);
        assertEquals(Verdict.VALID_WITH_NOTES, bench.verifying.verify(token).verdict());
        assertEquals(
                Verdict.NOT_VALID,
                bench.verifying.verify(token("ES256", "SHA256withRSA", pair)).verdict());
        assertEquals(
                Verdict.NOT_VALID,
                bench.verifying.verify(token.replaceFirst(".{3}$", "AAA")).verdict());
        KeyPairGenerator ec = KeyPairGenerator.getInstance("EC");
        ec.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair curve = ec.generateKeyPair();
        ECPublicKey point = (ECPublicKey) curve.getPublic();
        String jwk = "\"type\": \"JsonWebKey\", \"publicKeyJwk\": {\"kty\": \"EC\", \"crv\": \"P-256\", \"x\": \""
                + half(point.getW().getAffineX().toByteArray()) + "\", \"y\": \"%s\"}";
        bench.documents.put(
                ADDRESS, document(jwk.formatted(half(point.getW().getAffineY().toByteArray())), ""));
        String ofCurve = token("ES256", "SHA256withECDSAinP1363Format", curve);
        assertEquals(Verdict.VALID_WITH_NOTES, bench.verifying.verify(ofCurve).verdict());
        bench.documents.put(ADDRESS, document(jwk.formatted(half(new byte[] {1})), ""));
        assertEquals(Verdict.CANNOT_TELL, bench.verifying.verify(ofCurve).verdict(), "no point of the curve");
    }

    private static String token(String algorithm, String name, KeyPair pair) throws GeneralSecurityException {
        JsonObject header = Json.createObjectBuilder()
                .add("alg", algorithm)
                .add("kid", "#key-1")
                .build();
        String body = text(header.toString()) + "." + text(foreign().toString());
        Signature signature = Signature.getInstance(name);
        signature.initSign(pair.getPrivate());
        signature.update(body.getBytes(StandardCharsets.US_ASCII));
        return body + "." + bytes(signature.sign());
    }

    private static String number(byte[] magnitude) {
        return bytes(magnitude[0] == 0 ? Arrays.copyOfRange(magnitude, 1, magnitude.length) : magnitude);
    }

    private static String half(byte[] magnitude) {
        byte[] half = new byte[32];
        int length = Math.min(32, magnitude.length);
        System.arraycopy(magnitude, magnitude.length - length, half, 32 - length, length);
        return bytes(half);
    }

    private static String text(String text) {
        return bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String bytes(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
