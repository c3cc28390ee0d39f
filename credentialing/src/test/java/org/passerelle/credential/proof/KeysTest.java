package org.passerelle.credential.proof;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.passerelle.credential.proof.SigningKey.Purpose.CREDENTIALS;

import com.nimbusds.jose.jwk.JWK;
import jakarta.json.JsonObject;
import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.kernel.Refusal;
import org.passerelle.testing.Database;
import org.passerelle.testing.World;

class KeysTest {
    private static final String DID = "did:web:passerelle.example";

    @ParameterizedTest
    @EnumSource
    void aStartMakesOneKeyForEachPurposeAndNoMore(Database database) {
        try (World world = world(database, "phrase")) {
            Keys keys = world.get(Keys.class);
            keys.ensureActive();
            world.flush();
            keys.ensureActive();
            assertEquals(
                    List.of(SigningKey.Purpose.values()),
                    keys.all().stream().map(SigningKey::purpose).sorted().toList());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aKeyOpensWithItsPassphraseAndWithNoOther(Database database) {
        try (World world = world(database, "phrase")) {
            world.get(Keys.class).ensureActive();
            SigningKey key = forCredentials(world.get(Keys.class));
            byte[] seed = Sealing.open(key.sealedKey(), "phrase", key.kid());
            assertEquals(key.publicKey(), new PrivateKey(seed).publicKey());
            assertThrows(IllegalStateException.class, () -> Sealing.open(key.sealedKey(), "Phrase", key.kid()));
        }
    }

    @Test
    void aSealedKeyCannotBePassedOffUnderAnotherName() {
        String sealed = Sealing.seal(new byte[] {1, 2, 3}, "phrase", "a", new SecureRandom());
        assertArrayEquals(new byte[] {1, 2, 3}, Sealing.open(sealed, "phrase", "a"));
        assertThrows(IllegalStateException.class, () -> Sealing.open(sealed, "phrase", "b"));
    }

    @ParameterizedTest
    @EnumSource
    void everyKeyStaysPublishedWithoutADateUnlessItIsCompromised(Database database) {
        try (World world = world(database, "phrase")) {
            Keys keys = world.get(Keys.class);
            keys.ensureActive();
            UUID first = forCredentials(keys).id();
            keys.announceNext(CREDENTIALS);
            assertThrows(Refusal.class, () -> keys.announceNext(CREDENTIALS));
            keys.rotate(CREDENTIALS);
            world.flush();
            JsonObject document = StrictJson.read(keys.didDocument(DID));
            assertEquals(DID, document.getString("id"));
            int all = SigningKey.Purpose.values().length + 1;
            assertEquals(all, document.getJsonArray("assertionMethod").size());
            assertFalse(document.toString().contains("revoked"));
            keys.declareCompromised(first);
            world.flush();
            JsonObject after = StrictJson.read(keys.didDocument(DID));
            assertEquals(all, after.getJsonArray("verificationMethod").size());
            assertEquals(all - 1, after.getJsonArray("assertionMethod").size());
            assertTrue(after.toString().contains("\"revoked\":\"2026-11-23T09:00:00Z\""));
        }
    }

    @ParameterizedTest
    @EnumSource
    void keysForTokensArePublishedAsWebKeysThatOthersReadAndOpenAgainAfterAStart(Database database) throws Exception {
        try (World world = world(database, "phrase")) {
            Keys keys = world.get(Keys.class);
            keys.ensureActive();
            world.flush();
            JsonObject document = StrictJson.read(keys.didDocument(DID));
            List<String> kinds = new java.util.ArrayList<>();
            for (JsonObject method : document.getJsonArray("verificationMethod").getValuesAs(JsonObject.class)) {
                if (method.getString("type").equals("JsonWebKey")) {
                    JWK key = JWK.parse(method.getJsonObject("publicKeyJwk").toString());
                    assertFalse(key.isPrivate());
                    assertEquals(DID + "#" + key.computeThumbprint(), method.getString("id"));
                    assertEquals(key.computeThumbprint().toString(), key.getKeyID());
                    kinds.add(key.getKeyType() + " " + key.getAlgorithm());
                }
            }
            assertEquals(
                    List.of("EC ES256", "RSA RS256"), kinds.stream().sorted().toList());
            for (SigningKey key : keys.all()) {
                ChosenKeyStore store = new ChosenKeyStore();
                store.seal = () -> "phrase";
                byte[] secret = store.open(key.kid(), key.publicKey(), key.sealedKey());
                PrivateHalf again = PrivateHalf.of(key.purpose().kind(), secret);
                assertEquals(key.publicKey(), again.half());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void whenTheActiveKeyIsCompromisedAnotherSigns(Database database) {
        try (World world = world(database, "phrase")) {
            Keys keys = world.get(Keys.class);
            keys.ensureActive();
            SigningKey lost = forCredentials(keys);
            keys.declareCompromised(lost.id());
            assertTrue(world.get(Signer.class).active(CREDENTIALS).state() == SigningKey.State.ACTIVE);
            assertFalse(world.get(Signer.class).active(CREDENTIALS).equals(lost));
        }
    }

    private static SigningKey forCredentials(Keys keys) {
        return keys.all().stream()
                .filter(key -> key.purpose() == CREDENTIALS)
                .findFirst()
                .orElseThrow();
    }

    private static World world(Database database, String passphrase) {
        KeySeal seal = () -> passphrase;
        return database.world().with(KeySeal.class, seal);
    }
}
