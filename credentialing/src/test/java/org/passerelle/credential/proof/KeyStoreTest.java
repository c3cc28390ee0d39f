package org.passerelle.credential.proof;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.testing.Database;
import org.passerelle.testing.World;

class KeyStoreTest {
    private static final SecureRandom RANDOM = new SecureRandom();

    @TempDir
    Path folder;

    private static List<PrivateHalf> oneOfEachKind() {
        return List.of(PrivateKey.generate(RANDOM), P256.Private.generate(RANDOM), RsaKey.generate(RANDOM));
    }

    @Test
    void whatAStoreKeepsItGivesBackUnderItsPassphraseAlone() {
        Path file = folder.resolve("keys.p12");
        for (PrivateHalf key : oneOfEachKind()) {
            String kid = WebKey.thumbprint(key.half());
            for (KeyStore[] pair : new KeyStore[][] {
                {new SealedRows("phrase"), new SealedRows("Phrase")},
                {new KeyFile(file, "phrase"), new KeyFile(file, "Phrase")}
            }) {
                String kept = pair[0].keep(kid, key.half(), key.secret());
                byte[] again = pair[0].open(kid, key.half(), kept);
                assertArrayEquals(key.secret(), again);
                assertEquals(
                        key.half(), PrivateHalf.of(key.half().kind(), again).half());
                assertThrows(IllegalStateException.class, () -> pair[1].open(kid, key.half(), kept));
            }
        }
        assertThrows(
                IllegalStateException.class,
                () -> new KeyFile(file, "phrase")
                        .open("another", oneOfEachKind().get(0).half(), KeyFile.MARK));
    }

    @Test
    void theFileIsOnlyForItsOwnerAndEveryToolReadsIt() throws Exception {
        Path file = folder.resolve("keys.p12");
        for (PrivateHalf key : oneOfEachKind()) {
            new KeyFile(file, "phrase").keep(WebKey.thumbprint(key.half()), key.half(), key.secret());
        }
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        java.security.KeyStore store = java.security.KeyStore.getInstance(file.toFile(), "phrase".toCharArray());
        List<String> names = java.util.Collections.list(store.aliases());
        assertEquals(3, names.size(), "one does not write over another");
        for (String name : names) {
            X509Certificate certificate = (X509Certificate) store.getCertificate(name);
            certificate.verify(certificate.getPublicKey());
        }
    }

    @ParameterizedTest
    @EnumSource
    void withAKeyFileTheDatabaseHoldsNoPrivateKeyAndOlderKeysStillOpen(Database database) {
        Path file = folder.resolve(database + ".p12");
        try (World world = database.world()) {
            Choice choice = new Choice();
            world.with(KeySeal.class, choice);
            Keys keys = world.get(Keys.class);
            keys.ensureActive();
            world.flush();
            choice.file = Optional.of(file);
            keys.announceNext(SigningKey.Purpose.CREDENTIALS);
            keys.rotate(SigningKey.Purpose.CREDENTIALS);
            world.flush();
            SigningKey active = world.get(Signer.class).active(SigningKey.Purpose.CREDENTIALS);
            assertEquals(KeyFile.MARK, active.sealedKey());
            assertTrue(Files.exists(file));

            ChosenKeyStore after = new ChosenKeyStore();
            after.seal = choice;
            for (SigningKey key : keys.all()) {
                byte[] secret = after.open(key.kid(), key.publicKey(), key.sealedKey());
                assertEquals(
                        key.publicKey(),
                        PrivateHalf.of(key.purpose().kind(), secret).half());
            }
            choice.file = Optional.empty();
            assertThrows(
                    IllegalStateException.class,
                    () -> after.open(active.kid(), active.publicKey(), active.sealedKey()),
                    "and says that no file is given");
            assertFalse(active.sealedKey().contains("$"));
        }
    }

    private static final class Choice implements KeySeal {
        private Optional<Path> file = Optional.empty();

        @Override
        public String passphrase() {
            return "phrase";
        }

        @Override
        public Optional<Path> file() {
            return file;
        }
    }
}
