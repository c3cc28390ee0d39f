package org.passerelle.credential.issuance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.credential.proof.Keys;
import org.passerelle.credential.proof.SigningKey;
import org.passerelle.credential.proof.StrictJson;
import org.passerelle.credential.verification.FindingCode;
import org.passerelle.credential.verification.Verdict;
import org.passerelle.credential.verification.VerificationReport;
import org.passerelle.credential.verification.Verifying;
import org.passerelle.kernel.NotFound;
import org.passerelle.testing.Database;
import org.passerelle.testing.World;

class TokenisingTest {
    @ParameterizedTest
    @EnumSource
    void aCredentialGoesOutInEitherProfileAndVerifiesWithThePublishedKey(Database database) throws Exception {
        try (World world = Region.world(database)) {
            CredentialView issued = issued(world);
            JsonObject bare = Json.createObjectBuilder(StrictJson.read(issued.document()))
                    .remove("proof")
                    .build();

            JWSObject vc = JWSObject.parse(token(world, TokenProfile.VC_JWT));
            assertEquals("vc+jwt", vc.getHeader().getType().getType());
            assertTrue(vc.verify(new ECDSAVerifier(published(world, vc).toECKey())));
            JsonObject inVc = StrictJson.read(vc.getPayload().toString());
            assertEquals(bare, Json.createObjectBuilder(inVc).remove("iat").build(), "the credential and no claims");

            JWSObject ob3 = JWSObject.parse(token(world, TokenProfile.OB3_JWT));
            assertEquals("JWT", ob3.getHeader().getType().getType());
            assertEquals("RS256", ob3.getHeader().getAlgorithm().getName());
            assertTrue(ob3.verify(new RSASSAVerifier(published(world, ob3).toRSAKey())));
            JsonObject inOb3 = StrictJson.read(ob3.getPayload().toString());
            assertEquals(Region.IDENTITY.did(), inOb3.getString("iss"));
            assertEquals(bare.getString("id"), inOb3.getString("jti"));
            assertEquals(bare.getJsonObject("credentialSubject").getString("id"), inOb3.getString("sub"));
            assertEquals(
                    Region.EARNED.getEpochSecond(), inOb3.getJsonNumber("nbf").longValue());
            assertFalse(inOb3.containsKey("vc") || inOb3.containsKey("exp") || inOb3.containsKey("iat"));

            for (JWSObject either : new JWSObject[] {vc, ob3}) {
                assertNull(either.getHeader().getJWK(), "no key comes along");
                VerificationReport report = verified(world, either.serialize());
                assertEquals(Verdict.VALID, report.verdict(), report.findings().toString());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTokenEndsWithItsCredentialAndWithItsKeyAndOutlivesARotation(Database database) {
        try (World world = Region.world(database)) {
            CredentialView issued = issued(world);
            Keys keys = world.get(Keys.class);
            for (TokenProfile profile : TokenProfile.values()) {
                String before = token(world, profile);
                keys.announceNext(profile.purpose());
                world.pass(Duration.ofDays(8));
                keys.rotate(profile.purpose());
                world.flush();
                world.pass(Duration.ofDays(8));
                assertEquals(Verdict.VALID, verified(world, before).verdict(), profile + " after a rotation");
                String after = token(world, profile);
                SigningKey active = keys.all().stream()
                        .filter(key -> key.purpose() == profile.purpose() && key.state() == SigningKey.State.ACTIVE)
                        .findFirst()
                        .orElseThrow();
                keys.declareCompromised(active.id());
                world.flush();
                assertTrue(verified(world, after).found(FindingCode.KEY_COMPROMISED), profile + " with a lost key");
                assertEquals(
                        Verdict.VALID, verified(world, token(world, profile)).verdict());
            }
            world.get(Credentials.class).revoke(issued.id(), "Erreur de personne.");
            world.flush();
            for (TokenProfile profile : TokenProfile.values()) {
                assertTrue(verified(world, token(world, profile)).found(FindingCode.REVOKED));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCodeThatOpensNothingGivesNoToken(Database database) {
        try (World world = Region.world(database)) {
            issued(world);
            Tokenising tokenising = world.get(Tokenising.class);
            assertThrows(NotFound.class, () -> tokenising.byCode("0000", TokenProfile.VC_JWT));
        }
    }

    private static CredentialView issued(World world) {
        world.get(Issuing.class).issue(Region.award());
        world.flush();
        return world.get(Credentials.class).mine().get(0);
    }

    private static String token(World world, TokenProfile profile) {
        String code = world.get(Credentials.class).mine().get(0).code();
        String token = world.get(Tokenising.class).byCode(code, profile);
        world.flush();
        return token;
    }

    private static VerificationReport verified(World world, String token) {
        return world.get(Verifying.class).verify(token);
    }

    /** As somebody finds it who knows the DID document alone. */
    private static JWK published(World world, JWSObject token) throws Exception {
        JsonObject document = StrictJson.read(world.get(Keys.class).didDocument(Region.IDENTITY.did()));
        String key = document.getJsonArray("verificationMethod").getValuesAs(JsonObject.class).stream()
                .filter(method ->
                        method.getString("id").equals(token.getHeader().getKeyID()))
                .findFirst()
                .orElseThrow()
                .getJsonObject("publicKeyJwk")
                .toString();
        return JWK.parse(key);
    }
}
