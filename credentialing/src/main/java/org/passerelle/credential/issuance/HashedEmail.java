package org.passerelle.credential.issuance;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;

/**
 * An e-mail address that a credential can be compared with and does not give away at a glance: Open Badges 3.0's
 * IdentityHash over the address in lower case and a salt. Who has a list of addresses can still try each, so it is put
 * in only when the holder asks for it.
 *
 * @param identityHash {@code sha256$} and the digest in hexadecimal
 * @param salt drawn for this one credential
 */
record HashedEmail(String identityHash, String salt) {
    private static final int SALT = 16;

    static HashedEmail of(String email, SecureRandom random) {
        byte[] salt = new byte[SALT];
        random.nextBytes(salt);
        String written = Base64.getUrlEncoder().withoutPadding().encodeToString(salt);
        return new HashedEmail("sha256$" + digest(email.strip().toLowerCase(Locale.ROOT) + written), written);
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
