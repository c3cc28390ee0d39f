package org.passerelle.credential.proof;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.passerelle.credential.vocab.Json;

/**
 * A text that is signed as it stands: a JSON Web Signature in its flattened JSON form (RFC 7515, section 7.2.2), by
 * Ed25519. For what the platform says in its own name beside credentials.
 *
 * @param type what it is, from {@code typ}
 * @param method the key's identifier, from {@code kid}
 * @param text what is signed
 * @param signed the bytes under the signature
 * @param signature the signature
 */
public record SignedText(String type, String method, String text, byte[] signed, byte[] signature) {
    private static final String PROTECTED = "protected";
    private static final String PAYLOAD = "payload";
    private static final String SIGNATURE = "signature";

    static SignedText sign(String text, String type, PrivateKey key, String method) {
        String header = Json.createObjectBuilder()
                .add("alg", "EdDSA")
                .add("typ", type)
                .add("kid", method)
                .build()
                .toString();
        byte[] signed = ascii(base64(header) + "." + base64(text));
        return new SignedText(type, method, text, signed, key.sign(signed));
    }

    /**
     * Reads one; whether its signature is right, {@link #isSignedBy} tells.
     *
     * @throws Malformed when it is none
     */
    public static SignedText read(JsonObject flattened) {
        try {
            String header = string(flattened, PROTECTED);
            JsonObject head = StrictJson.read(utf8(header));
            if (!string(head, "alg").equals("EdDSA") || head.containsKey("crit")) {
                throw new Malformed(Malformed.Reason.ENCODING);
            }
            String payload = string(flattened, PAYLOAD);
            return new SignedText(
                    string(head, "typ"),
                    string(head, "kid"),
                    utf8(payload),
                    ascii(header + "." + payload),
                    Base64.getUrlDecoder().decode(string(flattened, SIGNATURE)));
        } catch (IllegalArgumentException e) {
            throw new Malformed(Malformed.Reason.ENCODING, e);
        }
    }

    /**
     * Reads one in compact form.
     *
     * @throws Malformed when it is none
     */
    public static SignedText ofCompact(String compact) {
        String[] parts = compact.strip().split("\\.", -1);
        if (parts.length != 3) {
            throw new Malformed(Malformed.Reason.ENCODING);
        }
        return read(Json.createObjectBuilder()
                .add(PROTECTED, parts[0])
                .add(PAYLOAD, parts[1])
                .add(SIGNATURE, parts[2])
                .build());
    }

    /** In compact form, for forms and addresses. */
    public String compact() {
        return new String(signed, StandardCharsets.US_ASCII) + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
    }

    /** Whether it was signed with the private half of this key. */
    public boolean isSignedBy(PublicKey key) {
        return key.verifies(signed, signature);
    }

    /** As it is written. */
    public JsonObject written() {
        String[] parts = new String(signed, StandardCharsets.US_ASCII).split("\\.", -1);
        return Json.createObjectBuilder()
                .add(PAYLOAD, parts[1])
                .add(PROTECTED, parts[0])
                .add(SIGNATURE, Base64.getUrlEncoder().withoutPadding().encodeToString(signature))
                .build();
    }

    private static String string(JsonObject from, String name) {
        if (from.get(name) instanceof JsonString text) {
            return text.getString();
        }
        throw new Malformed(Malformed.Reason.ENCODING);
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String utf8(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
