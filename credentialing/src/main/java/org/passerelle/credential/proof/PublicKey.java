package org.passerelle.credential.proof;

import java.nio.ByteBuffer;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/**
 * A public key: of Ed25519, of the curve P-256, or, to check the tokens of others alone, of RSA.
 *
 * @param multikey as Controlled Identifiers 1.0 writes it: {@code z6Mk…} or {@code zDna…}; of RSA {@code z4MX…}
 */
public record PublicKey(String multikey) {
    private static final byte HEADER = (byte) 0xED;
    private static final byte HEADER_2 = 0x01;
    private static final String P256_BEGINNING = "zDna";
    private static final String RSA_BEGINNING = "z4MX";
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
            Rsa.ofMultikey(multikey);
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

    /** The key of P-256. @throws Malformed when it is of Ed25519 */
    P256.Public p256() {
        return P256.Public.ofMultikey(multikey);
    }

    /** The 32 bytes of the point of Ed25519. @throws Malformed when it is of P-256 */
    byte[] point() {
        return Base58.ofMultikey(multikey, HEADER, HEADER_2);
    }

    private boolean isEd25519() {
        return !multikey.startsWith(P256_BEGINNING) && !multikey.startsWith(RSA_BEGINNING);
    }

    /**
     * Whether this signature of these bytes was made by an algorithm of JSON Web Algorithms with the private half.
     *
     * @return false also when the key is not one for this algorithm
     */
    boolean verifies(String algorithm, byte[] signed, byte[] signature) {
        return switch (algorithm) {
            case "EdDSA", "Ed25519" -> verifies(signed, signature);
            case "ES256" -> multikey.startsWith(P256_BEGINNING) && p256().verifies(signed, signature);
            case "RS256" ->
                multikey.startsWith(RSA_BEGINNING) && Rsa.ofMultikey(multikey).verifies(signed, signature);
            default -> false;
        };
    }

    /** Whether this signature of these bytes was made by Ed25519 with the private half. */
    boolean verifies(byte[] signed, byte[] signature) {
        return isEd25519()
                && signature.length == Ed25519.SIGNATURE_SIZE
                && Ed25519.verify(signature, 0, point(), 0, signed, 0, signed.length);
    }
}
