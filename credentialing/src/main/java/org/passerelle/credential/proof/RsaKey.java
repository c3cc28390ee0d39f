package org.passerelle.credential.proof;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.util.Base64URL;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;

/**
 * An RSA private key for tokens (RS256), which section 8.2 of Open Badges 3.0 wants at least. Written as PKCS#8; its
 * public half as the Multikey of a PKCS#1 key in base64url, for base 58 takes a time that grows with the square.
 */
final class RsaKey implements PrivateHalf {
    private static final String RSA = "RSA";
    private static final byte[] HEADER = {(byte) 0x85, 0x24};
    /** As the French agency for the security of information systems asks for signatures that live beyond 2030. */
    private static final int BITS = 3072;

    private static final int LEAST_BITS = 2048;
    private static final int MOST_BITS = 8192;
    private static final int MOST_EXPONENT_BITS = 33;

    private final RSAPrivateCrtKey key;

    private RsaKey(RSAPrivateCrtKey key) {
        this.key = key;
    }

    /** A new one. */
    static RsaKey generate(SecureRandom random) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(RSA);
            generator.initialize(BITS, random);
            return new RsaKey((RSAPrivateCrtKey) generator.generateKeyPair().getPrivate());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The one that is written so. @throws Malformed when it is none */
    static RsaKey of(byte[] pkcs8) {
        try {
            return new RsaKey(
                    (RSAPrivateCrtKey) KeyFactory.getInstance(RSA).generatePrivate(new PKCS8EncodedKeySpec(pkcs8)));
        } catch (InvalidKeySpecException | ClassCastException e) {
            throw new Malformed(Malformed.Reason.ENCODING, e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public PublicKey half() {
        return new PublicKey(multikey(key.getModulus(), key.getPublicExponent()));
    }

    @Override
    public byte[] secret() {
        return key.getEncoded();
    }

    @Override
    public byte[] sign(byte[] bytes) {
        try {
            return new RSASSASigner(key)
                    .sign(new JWSHeader(JWSAlgorithm.RS256), bytes)
                    .decode();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether this signature of these bytes was made with the private half of this key. */
    static boolean verifies(RSAPublicKey key, byte[] signed, byte[] signature) {
        try {
            return new RSASSAVerifier(key)
                    .verify(new JWSHeader(JWSAlgorithm.RS256), signed, Base64URL.encode(signature));
        } catch (JOSEException e) {
            return false;
        }
    }

    static String multikey(BigInteger modulus, BigInteger exponent) {
        try {
            byte[] written = new org.bouncycastle.asn1.pkcs.RSAPublicKey(modulus, exponent).getEncoded("DER");
            byte[] all = ByteBuffer.allocate(HEADER.length + written.length)
                    .put(HEADER)
                    .put(written)
                    .array();
            return "u" + Base64.getUrlEncoder().withoutPadding().encodeToString(all);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The public key that a Multikey in base64url writes out. @throws Malformed when it is none, weak, or huge */
    static RSAPublicKey ofMultikey(String text) {
        try {
            byte[] all = Base64.getUrlDecoder().decode(text.substring(1));
            if (all.length > MOST_BITS || all.length < HEADER.length || all[0] != HEADER[0] || all[1] != HEADER[1]) {
                throw new Malformed(Malformed.Reason.ENCODING);
            }
            var read = org.bouncycastle.asn1.pkcs.RSAPublicKey.getInstance(
                    Arrays.copyOfRange(all, HEADER.length, all.length));
            int bits = read.getModulus().bitLength();
            if (bits < LEAST_BITS
                    || bits > MOST_BITS
                    || read.getPublicExponent().bitLength() > MOST_EXPONENT_BITS
                    || !text.equals(multikey(read.getModulus(), read.getPublicExponent()))) {
                throw new Malformed(Malformed.Reason.ENCODING);
            }
            return (RSAPublicKey) KeyFactory.getInstance(RSA)
                    .generatePublic(new RSAPublicKeySpec(read.getModulus(), read.getPublicExponent()));
        } catch (IllegalArgumentException | InvalidKeySpecException e) {
            throw new Malformed(Malformed.Reason.ENCODING, e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
