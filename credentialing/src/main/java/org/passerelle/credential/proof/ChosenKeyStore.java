package org.passerelle.credential.proof;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;

/**
 * The store that whoever deploys has chosen, for new keys. A key that is kept in another stays there and is opened
 * there: to move, keys are changed for others, as they are once a year.
 */
@ApplicationScoped
class ChosenKeyStore implements KeyStore {
    @Inject
    KeySeal seal;

    @Override
    public String keep(String kid, PublicKey half, byte[] secret) {
        KeyStore chosen = seal.file().map(this::file).orElseGet(this::rows);
        return chosen.keep(kid, half, secret);
    }

    @Override
    public byte[] open(String kid, PublicKey half, String kept) {
        if (!kept.equals(KeyFile.MARK)) {
            return rows().open(kid, half, kept);
        }
        Path file = seal.file()
                .orElseThrow(() -> new IllegalStateException(
                        "the signing key " + kid + " is kept in a key file, and none is given"));
        return file(file).open(kid, half, kept);
    }

    private KeyStore file(Path file) {
        return new KeyFile(file, seal.passphrase());
    }

    private KeyStore rows() {
        return new SealedRows(seal.passphrase());
    }
}
