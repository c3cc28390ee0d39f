package org.passerelle.credential.proof;

/** The private half of a key, in memory only. */
sealed interface PrivateHalf permits PrivateKey, P256.Private, RsaKey {
    /** The public half. */
    PublicKey half();

    /** The bytes from which it is made again. */
    byte[] secret();

    /** The signature of these bytes. */
    byte[] sign(byte[] bytes);
}
