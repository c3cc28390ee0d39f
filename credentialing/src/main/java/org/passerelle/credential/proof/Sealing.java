package org.passerelle.credential.proof;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts a private key under a passphrase: AES-256-GCM, the key from PBKDF2-HMAC-SHA256 with a salt of its own and
 * the number of rounds that OWASP asked for in 2023. Written as {@code v1$rounds$salt$nonce$ciphertext}.
 */
final class Sealing {
    private static final int ROUNDS = 600_000;
    private static final int SALT = 16;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private Sealing() {}

    static String seal(byte[] secret, String passphrase, String kid, SecureRandom random) {
        byte[] salt = bytes(SALT, random);
        byte[] nonce = bytes(NONCE, random);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, passphrase, salt, nonce, ROUNDS, kid)
                    .doFinal(secret);
            return String.join("$", "v1", Integer.toString(ROUNDS), text(salt), text(nonce), text(sealed));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The secret.
     *
     * @throws IllegalStateException when the passphrase is another one, or the sealed text was altered
     */
    static byte[] open(String sealed, String passphrase, String kid) {
        String[] parts = sealed.split("\\$");
        if (parts.length != 5 || !parts[0].equals("v1")) {
            throw new IllegalStateException("the signing key " + kid + " is not sealed in a known way");
        }
        try {
            return cipher(
                            Cipher.DECRYPT_MODE,
                            passphrase,
                            bytes(parts[2]),
                            bytes(parts[3]),
                            Integer.parseInt(parts[1]),
                            kid)
                    .doFinal(bytes(parts[4]));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the passphrase given does not open the signing key " + kid, e);
        }
    }

    private static Cipher cipher(int mode, String passphrase, byte[] salt, byte[] nonce, int rounds, String kid)
            throws GeneralSecurityException {
        PBEKeySpec spec = new PBEKeySpec(passphrase.toCharArray(), salt, rounds, 256);
        byte[] key = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                .generateSecret(spec)
                .getEncoded();
        spec.clearPassword();
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(kid.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static byte[] bytes(int number, SecureRandom random) {
        byte[] bytes = new byte[number];
        random.nextBytes(bytes);
        return bytes;
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] bytes(String text) {
        return Base64.getUrlDecoder().decode(text);
    }
}
