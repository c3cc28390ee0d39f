package org.passerelle.credential.fuzz;

/** Throws any bytes at the reading of tokens. */
public final class FuzzToken {
    private FuzzToken() {}

    /** Tries one input. */
    public static void fuzzerTestOneInput(byte[] input) {
        Fuzzed.answer("a.jwt", input);
    }
}
