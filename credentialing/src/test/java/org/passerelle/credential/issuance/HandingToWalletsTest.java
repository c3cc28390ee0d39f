package org.passerelle.credential.issuance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.credential.proof.PrivateKey;
import org.passerelle.credential.proof.StrictJson;
import org.passerelle.credential.proof.Tokens;
import org.passerelle.credential.verification.FindingCode;
import org.passerelle.credential.verification.Verdict;
import org.passerelle.credential.verification.VerificationReport;
import org.passerelle.credential.verification.Verifying;
import org.passerelle.credential.wallet.HandingToWallets;
import org.passerelle.credential.wallet.HandingToWallets.Offer;
import org.passerelle.credential.wallet.WalletAnswer;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.testing.Database;
import org.passerelle.testing.World;

/** A wallet that takes a credential gets it once, with the holder's code, bound to its key. */
class HandingToWalletsTest {
    private static final PrivateKey KEY = PrivateKey.generate(new SecureRandom());
    private static final String DID = "did:key:" + KEY.publicKey().multikey();

    private static UUID issued(World world) {
        world.at(Instant.parse("2026-11-27T09:00:00Z"));
        UUID id = world.get(Issuing.class).issue(Region.award());
        world.flush();
        return id;
    }

    private static String error(WalletAnswer answer) {
        return answer instanceof WalletAnswer.Refused refused ? refused.error() : "";
    }

    private static String token(World world, Offer offer) {
        world.flush();
        world.caller().nobody();
        WalletAnswer answer = world.get(HandingToWallets.class).redeem(offer.code(), offer.pin());
        world.flush();
        return ((WalletAnswer.Granted) answer).token();
    }

    private static String proof(World world, String header, String audience, String nonce) {
        JsonObject said = Json.createObjectBuilder()
                .add("aud", audience)
                .add("iat", world.get(Clock.class).instant().getEpochSecond())
                .add("nonce", nonce)
                .build();
        return Tokens.signed(header, said.toString(), KEY);
    }

    private static String header(String more) {
        return "{\"typ\":\"openid4vci-proof+jwt\",\"alg\":\"EdDSA\"," + more + "}";
    }

    private static String good(World world) {
        return proof(
                world,
                header("\"kid\":\"" + DID + "#" + KEY.publicKey().multikey() + "\""),
                Region.IDENTITY.url(),
                world.get(HandingToWallets.class).nonce());
    }

    private static WalletAnswer deliver(World world, String token, String proof) {
        WalletAnswer answer =
                world.get(HandingToWallets.class).deliver(token, HandingToWallets.CONFIGURATION, List.of(proof));
        world.flush();
        return answer;
    }

    @ParameterizedTest
    @EnumSource
    void whatAWalletGetsIsBoundToItsKeyAndValidUntilItIsWithdrawn(Database database) {
        try (World world = Region.world(database)) {
            UUID id = issued(world);
            String token = token(world, world.get(HandingToWallets.class).offer(id));
            WalletAnswer.Delivered delivered = (WalletAnswer.Delivered) deliver(world, token, good(world));
            JsonObject document = StrictJson.read(delivered.document());
            assertEquals(DID, document.getJsonObject("credentialSubject").getString("id"));
            assertEquals("urn:uuid:" + id, document.getString("id"));
            VerificationReport report = world.get(Verifying.class).verify(delivered.document());
            assertEquals(Verdict.VALID, report.verdict());
            world.caller().is(new UUID(1, 1), Permission.ADMINISTER);
            world.get(Credentials.class).revoke(id, "Erreur.");
            world.flush();
            assertTrue(world.get(Verifying.class).verify(delivered.document()).found(FindingCode.REVOKED));
        }
    }

    @ParameterizedTest
    @EnumSource
    void codesAndTokensServeOnceAndForAShortTime(Database database) {
        try (World world = Region.world(database)) {
            UUID id = issued(world);
            HandingToWallets handing = world.get(HandingToWallets.class);
            Offer offer = handing.offer(id);
            String token = token(world, offer);
            assertEquals("invalid_grant", error(handing.redeem(offer.code(), offer.pin())), "once");
            assertTrue(deliver(world, token, good(world)) instanceof WalletAnswer.Delivered);
            assertEquals("invalid_token", error(deliver(world, token, good(world))), "once");
            world.caller().is(Region.ELOISE, Permission.LEARN);
            Offer late = handing.offer(id);
            world.flush();
            world.pass(Duration.ofMinutes(10));
            assertEquals("invalid_grant", error(handing.redeem(late.code(), late.pin())));
            Offer other = handing.offer(id);
            String slow = token(world, other);
            world.pass(Duration.ofMinutes(5));
            assertFalse(handing.isToken(slow));
            assertEquals("invalid_token", error(deliver(world, slow, good(world))));
            assertEquals("invalid_token", error(deliver(world, "", good(world))));
        }
    }

    @ParameterizedTest
    @EnumSource
    void fiveWrongCodesEndAnOffer(Database database) {
        try (World world = Region.world(database)) {
            UUID id = issued(world);
            HandingToWallets handing = world.get(HandingToWallets.class);
            Offer offer = handing.offer(id);
            String wrong = offer.pin().equals("000000") ? "000001" : "000000";
            for (int i = 0; i < 5; i++) {
                world.flush();
                assertEquals("invalid_grant", error(handing.redeem(offer.code(), wrong)));
            }
            world.flush();
            assertEquals("invalid_grant", error(handing.redeem(offer.code(), offer.pin())));
            assertEquals("invalid_grant", error(handing.redeem("x", offer.pin())));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aProofThatIsNotMadeForUsAndNowIsRefused(Database database) {
        try (World world = Region.world(database)) {
            UUID id = issued(world);
            HandingToWallets handing = world.get(HandingToWallets.class);
            String token = token(world, handing.offer(id));
            String kid = "\"kid\":\"" + DID + "\"";
            String nonce = handing.nonce();
            String us = Region.IDENTITY.url();
            for (String odd : List.of(
                    "",
                    "x.y.z",
                    proof(world, header(kid).replace("openid4vci-proof+jwt", "JWT"), us, nonce),
                    proof(world, header(kid).replace("EdDSA", "none"), us, nonce),
                    proof(world, header(kid).replace("EdDSA", "HS256"), us, nonce),
                    proof(world, header(kid + ",\"jwk\":{}"), us, nonce),
                    proof(world, header("\"x5c\":[]"), us, nonce),
                    proof(world, header(kid), "https://evil.example", nonce),
                    proof(world, header(kid), us, nonce).replaceFirst(".{4}$", "AAAA"))) {
                assertEquals("invalid_proof", error(deliver(world, token, odd)), odd);
            }
            String old = good(world);
            for (String bad : List.of("", "x", "AAAA.AAAA", nonce.replaceFirst(".{4}$", "AAAA"))) {
                assertEquals("invalid_nonce", error(deliver(world, token, proof(world, header(kid), us, bad))), bad);
            }
            assertEquals(
                    "unknown_credential_configuration", error(handing.deliver(token, "other", List.of(good(world)))));
            assertEquals(
                    "invalid_proof", error(handing.deliver(token, HandingToWallets.CONFIGURATION, List.of(old, old))));
            world.pass(Duration.ofMinutes(4));
            assertTrue(
                    deliver(world, token, good(world)) instanceof WalletAnswer.Delivered, "what failed costs nothing");
        }
    }

    @ParameterizedTest
    @EnumSource
    void onlyTheHolderOffersAndNotWithoutEnd(Database database) {
        try (World world = Region.world(database)) {
            UUID id = issued(world);
            HandingToWallets handing = world.get(HandingToWallets.class);
            for (int i = 0; i < 20; i++) {
                handing.offer(id);
            }
            world.flush();
            assertEquals(
                    "credential.wallet.many",
                    assertThrows(Refusal.class, () -> handing.offer(id)).code());
            world.pass(Duration.ofHours(1));
            Offer offer = handing.offer(id);
            world.flush();
            world.caller().is(new UUID(1, 1), Permission.LEARN, Permission.ADMINISTER);
            assertThrows(NotFound.class, () -> handing.offer(id));
            String token = token(world, offer);
            world.caller().is(new UUID(1, 1), Permission.ADMINISTER);
            world.get(Credentials.class).revoke(id, "Erreur.");
            world.flush();
            assertEquals("credential_request_denied", error(deliver(world, token, good(world))));
            world.caller().is(Region.ELOISE, Permission.LEARN);
            assertEquals(
                    "credential.notInForce",
                    assertThrows(Refusal.class, () -> handing.offer(id)).code());
        }
    }
}
