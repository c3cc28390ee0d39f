package org.passerelle.credential.wallet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.passerelle.credential.proof.KeySeal;

/**
 * Draws what wallets show again, and tells it by its digest. A nonce is not stored: it carries its time under a seal
 * that every node of the platform can check.
 */
@ApplicationScoped
class Secrets {
    private static final Duration NONCE = Duration.ofMinutes(5);
    private static final String HMAC = "HmacSHA256";
    private static final int BYTES = 16;
    private static final int PIN = 1_000_000;
    private static final byte[] PURPOSE = "wallet nonce".getBytes(StandardCharsets.UTF_8);

    private final SecureRandom random = new SecureRandom();

    @Inject
    KeySeal seal;

    /** 128 random bits. */
    String draw() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return encoded(bytes);
    }

    /** Six digits. */
    String drawPin() {
        return String.format(java.util.Locale.ROOT, "%06d", random.nextInt(PIN));
    }

    /** A nonce that holds for five minutes from now. */
    String nonce(Instant now) {
        byte[] chance = new byte[BYTES];
        random.nextBytes(chance);
        byte[] body = ByteBuffer.allocate(Long.BYTES + BYTES)
                .putLong(now.getEpochSecond())
                .put(chance)
                .array();
        return encoded(body) + "." + encoded(sealed(body));
    }

    /** Whether it is a nonce of ours that still holds. */
    boolean isNonce(String nonce, Instant now) {
        String[] parts = nonce.split("\\.", -1);
        if (parts.length != 2 || nonce.length() > 200) {
            return false;
        }
        try {
            byte[] body = Base64.getUrlDecoder().decode(parts[0]);
            if (body.length != Long.BYTES + BYTES
                    || !MessageDigest.isEqual(
                            sealed(body), Base64.getUrlDecoder().decode(parts[1]))) {
                return false;
            }
            Instant drawn = Instant.ofEpochSecond(ByteBuffer.wrap(body).getLong());
            return !drawn.isAfter(now.plusSeconds(60)) && drawn.plus(NONCE).isAfter(now);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private byte[] sealed(byte[] body) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(seal.passphrase().getBytes(StandardCharsets.UTF_8), HMAC));
            mac.update(PURPOSE);
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The SHA-256 of a text, in hexadecimal. */
    static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
