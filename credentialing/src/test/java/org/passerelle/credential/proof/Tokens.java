package org.passerelle.credential.proof;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Signs tokens, as other issuers do. */
public final class Tokens {
    private Tokens() {}

    /** A token with this header and this payload. */
    public static String signed(String header, String payload, PrivateKey key) {
        String body = encoded(header) + "." + encoded(payload);
        return body + "." + encoded(key.sign(body.getBytes(StandardCharsets.US_ASCII)));
    }

    private static String encoded(String text) {
        return encoded(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
