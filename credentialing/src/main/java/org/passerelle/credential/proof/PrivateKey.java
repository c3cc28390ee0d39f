package org.passerelle.credential.proof;

import java.security.SecureRandom;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/** An Ed25519 private key, in memory only; it is never written out but sealed. */
public final class PrivateKey implements PrivateHalf {
    private static final byte HEADER = (byte) 0x80;
    private static final byte HEADER_2 = 0x26;

    private final byte[] seed;
    private final PublicKey publicKey;

    PrivateKey(byte[] seed) {
        if (seed.length != Ed25519.SECRET_KEY_SIZE) {
            throw new Malformed(Malformed.Reason.ENCODING);
        }
        this.seed = seed.clone();
        byte[] point = new byte[Ed25519.PUBLIC_KEY_SIZE];
        Ed25519.generatePublicKey(this.seed, 0, point, 0);
        this.publicKey = PublicKey.of(point);
    }

    /** A new one. */
    public static PrivateKey generate(SecureRandom random) {
        byte[] seed = new byte[Ed25519.SECRET_KEY_SIZE];
        random.nextBytes(seed);
        return new PrivateKey(seed);
    }

    /** The one that a Multikey writes out; the specifications' test keys come so. */
    static PrivateKey ofMultikey(String text) {
        return new PrivateKey(Base58.ofMultikey(text, HEADER, HEADER_2));
    }

    /** The public half. */
    public PublicKey publicKey() {
        return publicKey;
    }

    @Override
    public PublicKey half() {
        return publicKey;
    }

    @Override
    public byte[] secret() {
        return seed.clone();
    }

    @Override
    public byte[] sign(byte[] bytes) {
        byte[] signature = new byte[Ed25519.SIGNATURE_SIZE];
        Ed25519.sign(seed, 0, bytes, 0, bytes.length, signature, 0);
        return signature;
    }
}
