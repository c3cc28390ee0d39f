package org.passerelle.credential.fuzz;

import org.passerelle.credential.offline.Bundle;
import org.passerelle.credential.proof.Malformed;

/** Throws any bytes at the opening of bundles: each opens or is refused. */
public final class FuzzBundle {
    private FuzzBundle() {}

    /** Tries one input. */
    public static void fuzzerTestOneInput(byte[] input) {
        try {
            Bundle.open(new String(input, java.nio.charset.StandardCharsets.UTF_8));
        } catch (Malformed e) {
            // Refused, as it should be.
        }
    }
}
