package org.passerelle.credential.proof;

import java.security.SecureRandom;

/** Keeps private halves in the database itself, each sealed under the passphrase. */
final class SealedRows implements KeyStore {
    private final SecureRandom random = new SecureRandom();
    private final String passphrase;

    SealedRows(String passphrase) {
        this.passphrase = passphrase;
    }

    @Override
    public String keep(String kid, PublicKey half, byte[] secret) {
        return Sealing.seal(secret, passphrase, kid, random);
    }

    @Override
    public byte[] open(String kid, PublicKey half, String kept) {
        return Sealing.open(kept, passphrase, kid);
    }
}
