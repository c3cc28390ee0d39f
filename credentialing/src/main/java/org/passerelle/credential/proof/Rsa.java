package org.passerelle.credential.proof;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.RSAPublicKeySpec;
import java.util.Arrays;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;

/**
 * A public key of RSA with which other issuers sign tokens (RS256, RFC 7518); we sign nothing with RSA.
 *
 * @param modulus of 2048 to 8192 bits
 * @param exponent an odd number from 3 to 2³²
 */
record Rsa(BigInteger modulus, BigInteger exponent) {
    private static final byte[] HEADER = {(byte) 0x85, 0x24};
    private static final int LEAST_BITS = 2048;
    private static final int MOST_BITS = 8192;
    private static final int MOST_EXPONENT_BITS = 33;

    /**
     * Checks that it is one that holds.
     *
     * @throws Malformed when it is too short, or out of all proportion
     */
    Rsa {
        boolean good = modulus.bitLength() >= LEAST_BITS
                && modulus.bitLength() <= MOST_BITS
                && exponent.testBit(0)
                && exponent.compareTo(BigInteger.TWO) > 0
                && exponent.bitLength() <= MOST_EXPONENT_BITS;
        if (!good) {
            throw new Malformed(Malformed.Reason.ENCODING);
        }
    }

    /** The key that a Multikey writes out: {@code z4MX…}. @throws Malformed when it is none of RSA */
    static Rsa ofMultikey(String text) {
        byte[] bytes = Base58.ofMultibase(text);
        if (bytes.length < HEADER.length || bytes[0] != HEADER[0] || bytes[1] != HEADER[1]) {
            throw new Malformed(Malformed.Reason.ENCODING);
        }
        return ofPkcs1(Arrays.copyOfRange(bytes, HEADER.length, bytes.length));
    }

    /** The key in a structure of PKCS#1 (RFC 8017). @throws Malformed when it is none */
    static Rsa ofPkcs1(byte[] der) {
        try {
            RSAPublicKey key = RSAPublicKey.getInstance(der);
            return new Rsa(key.getModulus(), key.getPublicExponent());
        } catch (IllegalArgumentException | ClassCastException e) {
            throw new Malformed(Malformed.Reason.ENCODING, e);
        }
    }

    String multikey() {
        try {
            byte[] der = new RSAPublicKey(modulus, exponent).getEncoded();
            return Base58.multibase(ByteBuffer.allocate(HEADER.length + der.length)
                    .put(HEADER)
                    .put(der)
                    .array());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether this signature of these bytes was made with SHA-256 and the private half. */
    boolean verifies(byte[] signed, byte[] signature) {
        try {
            Signature check = Signature.getInstance("SHA256withRSA");
            check.initVerify(KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(modulus, exponent)));
            check.update(signed);
            return check.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
