package org.passerelle.credential.proof;

/**
 * Keeps the private halves of signing keys. The database holds the public halves, and what this says of where the
 * others are.
 */
public interface KeyStore {
    /**
     * Keeps the private half of a new key.
     *
     * @param kid the key's name
     * @param half its public half
     * @param secret the bytes from which the private half is made again
     * @return what the database holds of it, by which it is found again
     */
    String keep(String kid, PublicKey half, byte[] secret);

    /**
     * The bytes that were kept.
     *
     * @param kept what was returned when they were
     * @throws IllegalStateException when they are not there, or the passphrase is another one
     */
    byte[] open(String kid, PublicKey half, String kept);
}
