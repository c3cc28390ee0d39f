package org.passerelle.credential.proof;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * A credential as a signed token in compact form (RFC 7515), as W3C VC-JOSE-COSE and section 8.2 of Open Badges 3.0
 * write it. Nothing in its header is followed: no address, no key that it brings itself.
 *
 * @param header how it says that it is signed
 * @param credential what it says
 * @param signed the bytes under the signature
 * @param signature the signature; empty when there is none
 */
public record CompactToken(JsonObject header, JsonObject credential, byte[] signed, byte[] signature) {
    private static final JsonProvider JSON = JsonProvider.provider();
    private static final Pattern FORM = Pattern.compile("\\s*(eyJ[\\w-]+)\\.(eyJ[\\w-]+)\\.([\\w-]*)\\s*");
    private static final Pattern LIKE = Pattern.compile("\\s*eyJ[\\w-]+\\.[\\w-]+\\.[\\w-]*(~\\S*)?\\s*");

    /** Whether a text is a token of some kind. */
    public static boolean isOne(String text) {
        return text.length() < StrictJson.MOST_BYTES && LIKE.matcher(text).matches();
    }

    /**
     * Reads one.
     *
     * @throws Malformed ENCODING when it is no token of this form, else as {@link StrictJson#read}
     */
    public static CompactToken read(String text) {
        var parts = FORM.matcher(text);
        if (text.length() >= StrictJson.MOST_BYTES || !parts.matches()) {
            throw new Malformed(Malformed.Reason.ENCODING);
        }
        try {
            return new CompactToken(
                    StrictJson.read(utf8(parts.group(1))),
                    StrictJson.read(utf8(parts.group(2))),
                    (parts.group(1) + "." + parts.group(2)).getBytes(StandardCharsets.US_ASCII),
                    Base64.getUrlDecoder().decode(parts.group(3)));
        } catch (IllegalArgumentException e) {
            throw new Malformed(Malformed.Reason.ENCODING, e);
        }
    }

    /** Writes one: the algorithm and the key go into its header, and nothing that brings a key along. */
    static String write(JsonObject payload, String type, String kid, PrivateHalf key) {
        JsonObjectBuilder header = JSON.createObjectBuilder()
                .add("alg", key.half().kind().algorithm())
                .add("kid", kid);
        if (!type.isEmpty()) {
            header.add("typ", type);
        }
        String body = base64(header.build().toString().getBytes(StandardCharsets.UTF_8)) + "."
                + base64(payload.toString().getBytes(StandardCharsets.UTF_8));
        return body + "." + base64(key.sign(body.getBytes(StandardCharsets.US_ASCII)));
    }

    /**
     * Whether it was signed with the private half of this key, in the one algorithm of that kind of key. What the
     * header says of the algorithm is for the caller to compare: it must not choose how a key is used.
     */
    public boolean verifies(PublicKey key) {
        return switch (key.kind()) {
            case ED25519 -> key.verifies(signed, signature);
            case P256 -> key.p256().verifies(signed, signature);
            case RSA -> RsaKey.verifies(key.rsa(), signed, signature);
        };
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String utf8(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }
}
