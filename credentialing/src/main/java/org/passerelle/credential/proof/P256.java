package org.passerelle.credential.proof;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.util.BigIntegers;

/**
 * ECDSA with SHA-256 over the curve P-256 (FIPS 186-5), its secret number drawn from key and message (RFC 6979), so
 * that a poor source of chance gives no key away. Signatures are the two numbers in 32 bytes each.
 */
final class P256 {
    private static final int HALF = 32;
    private static final ECDomainParameters CURVE = curve();

    private P256() {}

    private static ECDomainParameters curve() {
        X9ECParameters named = CustomNamedCurves.getByName("secp256r1");
        return new ECDomainParameters(named.getCurve(), named.getG(), named.getN(), named.getH());
    }

    /** A public key. @param compressed its point in 33 bytes */
    record Public(byte[] compressed) {
        private static final byte[] HEADER = {(byte) 0x80, 0x24};

        /**
         * Checks that it is one.
         *
         * @throws Malformed when it is not
         */
        Public {
            compressed = compressed.clone();
            point(compressed);
        }

        /**
         * The key that a Multikey writes out: {@code zDna…}.
         *
         * @throws Malformed when it is none of P-256
         */
        static Public ofMultikey(String text) {
            return ofBytes(Base58.ofMultibase(text));
        }

        /** The key of the 35 bytes of a Multikey. @throws Malformed when they are not one of P-256 */
        static Public ofBytes(byte[] bytes) {
            if (bytes.length != HEADER.length + HALF + 1 || bytes[0] != HEADER[0] || bytes[1] != HEADER[1]) {
                throw new Malformed(Malformed.Reason.ENCODING);
            }
            return new Public(Arrays.copyOfRange(bytes, HEADER.length, bytes.length));
        }

        byte[] bytes() {
            return ByteBuffer.allocate(HEADER.length + compressed.length)
                    .put(HEADER)
                    .put(compressed)
                    .array();
        }

        String multikey() {
            return Base58.multibase(bytes());
        }

        /** Its point in 65 bytes, as certificates have it. */
        byte[] uncompressed() {
            return point(compressed).getEncoded(false);
        }

        /** The first coordinate of its point, in 32 bytes. */
        byte[] x() {
            return point(compressed).getAffineXCoord().getEncoded();
        }

        /** The second one. */
        byte[] y() {
            return point(compressed).getAffineYCoord().getEncoded();
        }

        private static ECPoint point(byte[] compressed) {
            try {
                ECPoint point = CURVE.getCurve().decodePoint(compressed);
                if (compressed.length == HALF + 1 && !point.isInfinity() && point.isValid()) {
                    return point;
                }
            } catch (IllegalArgumentException e) {
                throw new Malformed(Malformed.Reason.ENCODING, e);
            }
            throw new Malformed(Malformed.Reason.ENCODING);
        }

        /** Whether this is the second half of its point. */
        boolean has(byte[] y) {
            return new BigInteger(1, y)
                    .equals(point(compressed).normalize().getAffineYCoord().toBigInteger());
        }

        /** Whether this signature of these bytes was made with the private half. */
        boolean verifies(byte[] signed, byte[] signature) {
            if (signature.length != 2 * HALF) {
                return false;
            }
            ECDSASigner signer = new ECDSASigner();
            signer.init(false, new ECPublicKeyParameters(point(compressed), CURVE));
            return signer.verifySignature(
                    sha256(signed),
                    new BigInteger(1, Arrays.copyOf(signature, HALF)),
                    new BigInteger(1, Arrays.copyOfRange(signature, HALF, 2 * HALF)));
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Public that && Arrays.equals(that.compressed, compressed);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(compressed);
        }

        @Override
        public String toString() {
            return multikey();
        }
    }

    /** A private key, in memory only. */
    static final class Private implements PrivateHalf {
        private static final byte[] HEADER = {(byte) 0x86, 0x26};

        private final BigInteger number;

        /** @throws Malformed when it is not from 1 to the order of the curve less 1 */
        Private(byte[] number) {
            this.number = new BigInteger(1, number);
            if (number.length != HALF || this.number.signum() == 0 || this.number.compareTo(CURVE.getN()) >= 0) {
                throw new Malformed(Malformed.Reason.ENCODING);
            }
        }

        /** A new one. */
        static Private generate(SecureRandom random) {
            BigInteger most = CURVE.getN().subtract(BigInteger.ONE);
            return new Private(BigIntegers.asUnsignedByteArray(
                    HALF, BigIntegers.createRandomInRange(BigInteger.ONE, most, random)));
        }

        /** The one that a Multikey writes out; the specifications' test keys come so. */
        static Private ofMultikey(String text) {
            byte[] bytes = Base58.ofMultibase(text);
            if (bytes.length != HEADER.length + HALF || bytes[0] != HEADER[0] || bytes[1] != HEADER[1]) {
                throw new Malformed(Malformed.Reason.ENCODING);
            }
            return new Private(Arrays.copyOfRange(bytes, HEADER.length, bytes.length));
        }

        byte[] number() {
            return BigIntegers.asUnsignedByteArray(HALF, number);
        }

        Public publicKey() {
            return new Public(CURVE.getG().multiply(number).normalize().getEncoded(true));
        }

        @Override
        public PublicKey half() {
            return new PublicKey(publicKey().multikey());
        }

        @Override
        public byte[] secret() {
            return number();
        }

        @Override
        public byte[] sign(byte[] bytes) {
            ECDSASigner signer = new ECDSASigner(new HMacDSAKCalculator(new SHA256Digest()));
            signer.init(true, new ECPrivateKeyParameters(number, CURVE));
            BigInteger[] pair = signer.generateSignature(sha256(bytes));
            return ByteBuffer.allocate(2 * HALF)
                    .put(BigIntegers.asUnsignedByteArray(HALF, pair[0]))
                    .put(BigIntegers.asUnsignedByteArray(HALF, pair[1]))
                    .array();
        }
    }

    private static byte[] sha256(byte[] bytes) {
        SHA256Digest digest = new SHA256Digest();
        digest.update(bytes, 0, bytes.length);
        byte[] hash = new byte[HALF];
        digest.doFinal(hash, 0);
        return hash;
    }
}
