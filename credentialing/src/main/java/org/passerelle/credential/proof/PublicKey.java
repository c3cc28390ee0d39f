package org.passerelle.credential.proof;

import jakarta.json.JsonObject;
import java.nio.ByteBuffer;
import java.security.interfaces.RSAPublicKey;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/**
 * A public key: of Ed25519, of the curve P-256, or of RSA.
 *
 * @param multikey as Controlled Identifiers 1.0 writes it: {@code z6Mk…}, {@code zDna…}, or {@code uhS…} for RSA
 */
public record PublicKey(String multikey) {
    /** The kinds of keys, each with the one algorithm of RFC 7518 and RFC 8037 in which it signs tokens. */
    public enum Kind {
        /** Ed25519. */
        ED25519("EdDSA"),
        /** The curve P-256. */
        P256("ES256"),
        /** RSA of 2048 bits or more. */
        RSA("RS256");

        private final String algorithm;

        Kind(String algorithm) {
            this.algorithm = algorithm;
        }

        /** The name of the algorithm in a token's header. */
        public String algorithm() {
            return algorithm;
        }
    }

    private static final byte HEADER = (byte) 0xED;
    private static final byte HEADER_2 = 0x01;
    private static final String P256_BEGINNING = "zDna";
    private static final String RSA_BEGINNING = "u";
    private static final String DID_KEY = "did:key:";

    /**
     * Checks that it is one.
     *
     * @throws Malformed when it is not
     */
    public PublicKey {
        if (multikey.startsWith(P256_BEGINNING)) {
            P256.Public.ofMultikey(multikey);
        } else if (multikey.startsWith(RSA_BEGINNING)) {
            RsaKey.ofMultikey(multikey);
        } else if (!Ed25519.validatePublicKeyFull(Base58.ofMultikey(multikey, HEADER, HEADER_2), 0)) {
            throw new Malformed(Malformed.Reason.ENCODING);
        }
    }

    static PublicKey of(byte[] point) {
        return new PublicKey(Base58.multibase(
                ByteBuffer.allocate(34).put(HEADER).put(HEADER_2).put(point).array()));
    }

    /**
     * The key that a {@code did:key} is, with or without its fragment.
     *
     * @throws Malformed when it is of another kind, or the fragment names another
     */
    public static PublicKey ofDidKey(String did) {
        String[] parts = did.substring(Math.min(did.length(), DID_KEY.length())).split("#", 2);
        if (!did.startsWith(DID_KEY) || (parts.length == 2 && !parts[1].equals(parts[0]))) {
            throw new Malformed(Malformed.Reason.ENCODING);
        }
        return new PublicKey(parts[0]);
    }

    /** Of which kind it is. */
    public Kind kind() {
        if (multikey.startsWith(P256_BEGINNING)) {
            return Kind.P256;
        }
        return multikey.startsWith(RSA_BEGINNING) ? Kind.RSA : Kind.ED25519;
    }

    /** As a JSON Web Key (RFC 7517), named by its thumbprint. */
    public JsonObject webKey() {
        return WebKey.json(this);
    }

    /** The key of RSA. @throws Malformed when it is of another kind */
    RSAPublicKey rsa() {
        return RsaKey.ofMultikey(multikey);
    }

    /** The key of P-256. @throws Malformed when it is of Ed25519 */
    P256.Public p256() {
        return P256.Public.ofMultikey(multikey);
    }

    /** The 32 bytes of the point of Ed25519. @throws Malformed when it is of P-256 */
    byte[] point() {
        return Base58.ofMultikey(multikey, HEADER, HEADER_2);
    }

    /** Whether this signature of these bytes was made by Ed25519 with the private half. */
    boolean verifies(byte[] signed, byte[] signature) {
        return kind() == Kind.ED25519
                && signature.length == Ed25519.SIGNATURE_SIZE
                && Ed25519.verify(signature, 0, point(), 0, signed, 0, signed.length);
    }
}
