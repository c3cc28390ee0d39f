package org.passerelle.credential.proof;

import java.nio.file.Path;
import java.util.Optional;

/** Says where the private halves of the signing keys are kept, and under which passphrase. */
public interface KeySeal {
    /** The passphrase, which whoever deploys keeps elsewhere; the same at every start, or the keys cannot be opened. */
    String passphrase();

    /** The PKCS#12 file in which new keys are kept; empty keeps them in the database, sealed. */
    default Optional<Path> file() {
        return Optional.empty();
    }
}
