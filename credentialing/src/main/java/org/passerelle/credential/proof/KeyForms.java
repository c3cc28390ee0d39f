package org.passerelle.credential.proof;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;

/** Public keys as other issuers write them: JSON Web Keys (RFC 7517), and PEM. */
public final class KeyForms {
    private static final int HALF = 32;
    private static final Pattern PEM =
            Pattern.compile("\\s*-----BEGIN ((?:RSA )?PUBLIC KEY)-----([A-Za-z0-9+/=\\s]+)-----END \\1-----\\s*");

    private KeyForms() {}

    /**
     * The key that a JSON Web Key is.
     *
     * @throws Malformed when it is none of Ed25519, P-256 or RSA
     */
    public static PublicKey ofJwk(JsonObject jwk) {
        return switch (text(jwk, "kty") + "/" + text(jwk, "crv")) {
            case "OKP/Ed25519" -> PublicKey.of(exactly(jwk, "x"));
            case "EC/P-256" -> point(exactly(jwk, "x"), exactly(jwk, "y"));
            case "RSA/" -> rsa(new BigInteger(1, bytes(jwk, "n")), new BigInteger(1, bytes(jwk, "e")));
            default -> throw new Malformed(Malformed.Reason.ENCODING);
        };
    }

    /** The key of RSA in a PEM block. @throws Malformed when it is none */
    public static PublicKey ofPem(String pem) {
        Matcher block = PEM.matcher(pem);
        if (!block.matches()) {
            throw new Malformed(Malformed.Reason.ENCODING);
        }
        try {
            byte[] der = Base64.getMimeDecoder().decode(block.group(2));
            RSAPublicKey key = RSAPublicKey.getInstance(block.group(1).startsWith("RSA") ? der : pkcs1(der));
            return rsa(key.getModulus(), key.getPublicExponent());
        } catch (IllegalArgumentException | ClassCastException | IOException e) {
            throw new Malformed(Malformed.Reason.ENCODING, e);
        }
    }

    private static PublicKey rsa(BigInteger modulus, BigInteger exponent) {
        return new PublicKey(RsaKey.multikey(modulus, exponent));
    }

    private static byte[] pkcs1(byte[] der) throws IOException {
        SubjectPublicKeyInfo info = SubjectPublicKeyInfo.getInstance(der);
        if (!info.getAlgorithm().getAlgorithm().equals(PKCSObjectIdentifiers.rsaEncryption)) {
            throw new Malformed(Malformed.Reason.ENCODING);
        }
        return info.parsePublicKey().getEncoded();
    }

    /** The point must lie on the curve; its second half is what the first one leaves open. */
    private static PublicKey point(byte[] x, byte[] y) {
        byte[] compressed = ByteBuffer.allocate(HALF + 1)
                .put((byte) (2 + (y[HALF - 1] & 1)))
                .put(x)
                .array();
        P256.Public key = new P256.Public(compressed);
        if (!key.has(y)) {
            throw new Malformed(Malformed.Reason.ENCODING);
        }
        return new PublicKey(key.multikey());
    }

    private static byte[] exactly(JsonObject jwk, String name) {
        byte[] bytes = bytes(jwk, name);
        if (bytes.length != HALF) {
            throw new Malformed(Malformed.Reason.ENCODING);
        }
        return bytes;
    }

    private static byte[] bytes(JsonObject jwk, String name) {
        try {
            return Base64.getUrlDecoder().decode(text(jwk, name));
        } catch (IllegalArgumentException e) {
            throw new Malformed(Malformed.Reason.ENCODING, e);
        }
    }

    private static String text(JsonObject jwk, String name) {
        return jwk.get(name) instanceof JsonString value ? value.getString() : "";
    }
}
