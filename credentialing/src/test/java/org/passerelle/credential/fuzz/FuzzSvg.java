package org.passerelle.credential.fuzz;

/** Throws any bytes at the reading of drawings. */
public final class FuzzSvg {
    private FuzzSvg() {}

    /** Tries one input. */
    public static void fuzzerTestOneInput(byte[] input) {
        Fuzzed.answer("a.svg", input);
    }
}
