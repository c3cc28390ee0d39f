package org.passerelle.credential.proof;

/** The private half of a key, in memory only. */
sealed interface PrivateHalf permits PrivateKey, P256.Private, RsaKey {
    /** The one that is made of these bytes. @throws Malformed when none is */
    static PrivateHalf of(PublicKey.Kind kind, byte[] secret) {
        return switch (kind) {
            case ED25519 -> new PrivateKey(secret);
            case P256 -> new P256.Private(secret);
            case RSA -> RsaKey.of(secret);
        };
    }

    /** The public half. */
    PublicKey half();

    /** The bytes from which it is made again. */
    byte[] secret();

    /** The signature of these bytes. */
    byte[] sign(byte[] bytes);
}
