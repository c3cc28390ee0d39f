package org.passerelle.credential.issuance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.credential.proof.Holders;
import org.passerelle.credential.proof.PrivateKey;
import org.passerelle.credential.proof.StrictJson;
import org.passerelle.credential.verification.Verdict;
import org.passerelle.credential.verification.Verifying;
import org.passerelle.credential.wallet.ExchangingWithWallets;
import org.passerelle.credential.wallet.ExchangingWithWallets.Asked;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.testing.Database;
import org.passerelle.testing.World;

/** A wallet that has an exchange's address gets the credential once, bound to the key that it proves. */
class ExchangingWithWalletsTest {
    private static final PrivateKey KEY = PrivateKey.generate(new SecureRandom());
    private static final PrivateKey OTHER = PrivateKey.generate(new SecureRandom());

    private static UUID issued(World world) {
        world.at(Instant.parse("2026-11-27T09:00:00Z"));
        UUID id = world.get(Issuing.class).issue(Region.award());
        world.flush();
        return id;
    }

    private static String offered(World world, UUID id) {
        world.caller().is(Region.ELOISE, Permission.LEARN);
        String code = world.get(ExchangingWithWallets.class).offer(id).code();
        world.flush();
        world.caller().nobody();
        return code;
    }

    private static JsonObject presentation(String holder) {
        return StrictJson.read("""
                {"@context": ["https://www.w3.org/ns/credentials/v2"], "type": ["VerifiablePresentation"],
                 "holder": "%s"}""".formatted(holder));
    }

    private static JsonObject shown(World world, String code, PrivateKey key, boolean saysForWhom) {
        Asked asked = world.get(ExchangingWithWallets.class).asked(code);
        return Holders.signed(
                presentation(Holders.did(key)), key, asked.challenge(), saysForWhom ? asked.domain() : "");
    }

    private static JsonObject delivered(World world, String code, JsonObject presentation) {
        JsonObject credential = world.get(ExchangingWithWallets.class).deliver(code, presentation);
        world.flush();
        return credential;
    }

    @ParameterizedTest
    @EnumSource
    void aWalletThatProvesItsKeyGetsTheCredentialBoundToItOnce(Database database) {
        try (World world = Region.world(database)) {
            UUID id = issued(world);
            for (boolean saysForWhom : new boolean[] {true, false}) {
                String code = offered(world, id);
                JsonObject shown = shown(world, code, KEY, saysForWhom);
                JsonObject credential = delivered(world, code, shown);
                assertEquals(
                        Holders.did(KEY),
                        credential.getJsonObject("credentialSubject").getString("id"));
                assertEquals("urn:uuid:" + id, credential.getString("id"));
                assertEquals(
                        Verdict.VALID,
                        world.get(Verifying.class).verify(credential.toString()).verdict());
                assertThrows(NotFound.class, () -> delivered(world, code, shown), "once");
                assertThrows(
                        NotFound.class,
                        () -> world.get(ExchangingWithWallets.class).asked(code));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoProvesNothingGetsNothingAndFiveTimesEndIt(Database database) {
        try (World world = Region.world(database)) {
            UUID id = issued(world);
            String first = offered(world, id);
            String code = offered(world, id);
            ExchangingWithWallets exchanging = world.get(ExchangingWithWallets.class);
            Asked asked = exchanging.asked(code);
            assertNotEquals(asked.challenge(), exchanging.asked(first).challenge());
            JsonObject good = shown(world, code, KEY, true);
            for (JsonObject bad : new JsonObject[] {
                presentation(Holders.did(KEY)),
                Holders.signed(presentation(Holders.did(KEY)), OTHER, asked.challenge(), asked.domain()),
                Holders.signed(presentation("did:web:wallet.example"), KEY, asked.challenge(), asked.domain()),
                Holders.signed(presentation(Holders.did(KEY)), KEY, asked.challenge(), "https://evil.example"),
            }) {
                assertTrue(delivered(world, code, bad).isEmpty(), bad.toString());
            }
            assertTrue(delivered(world, code, shown(world, first, KEY, true)).isEmpty(), "of another exchange");
            assertThrows(NotFound.class, () -> delivered(world, code, good));
            assertThrows(NotFound.class, () -> exchanging.asked("x"));
            assertTrue(
                    delivered(world, first, Json.createObjectBuilder().build()).isEmpty());
            assertEquals(
                    Holders.did(KEY),
                    delivered(world, first, shown(world, first, KEY, true))
                            .getJsonObject("credentialSubject")
                            .getString("id"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void itEndsAfterTenMinutesAndOnlyTheHolderOffers(Database database) {
        try (World world = Region.world(database)) {
            UUID id = issued(world);
            String late = offered(world, id);
            world.pass(Duration.ofMinutes(10));
            ExchangingWithWallets exchanging = world.get(ExchangingWithWallets.class);
            assertThrows(NotFound.class, () -> exchanging.asked(late));
            world.caller().is(new UUID(1, 1), Permission.LEARN, Permission.ADMINISTER);
            assertThrows(NotFound.class, () -> exchanging.offer(id));
            String code = offered(world, id);
            JsonObject shown = shown(world, code, KEY, true);
            world.caller().is(new UUID(1, 1), Permission.ADMINISTER);
            world.get(Credentials.class).revoke(id, "Erreur.");
            world.flush();
            assertEquals(
                    "credential.notInForce",
                    assertThrows(Refusal.class, () -> exchanging.deliver(code, shown))
                            .code());
            world.caller().is(Region.ELOISE, Permission.LEARN);
            assertThrows(Refusal.class, () -> exchanging.offer(id));
        }
    }

    @ParameterizedTest
    @EnumSource
    void nobodyOffersWithoutEnd(Database database) {
        try (World world = Region.world(database)) {
            UUID id = issued(world);
            ExchangingWithWallets exchanging = world.get(ExchangingWithWallets.class);
            for (int i = 0; i < 20; i++) {
                exchanging.offer(id);
            }
            world.flush();
            assertEquals(
                    "credential.wallet.many",
                    assertThrows(Refusal.class, () -> exchanging.offer(id)).code());
            world.pass(Duration.ofHours(1));
            exchanging.offer(id);
        }
    }
}
