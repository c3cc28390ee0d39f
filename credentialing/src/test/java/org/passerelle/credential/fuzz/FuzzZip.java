package org.passerelle.credential.fuzz;

/** Throws any bytes at the reading of archives. */
public final class FuzzZip {
    private FuzzZip() {}

    /** Tries one input. */
    public static void fuzzerTestOneInput(byte[] input) {
        Fuzzed.answer("a.zip", input);
    }
}
