package org.passerelle.credential.fuzz;

/** Throws any bytes at the reading of lists of codes and links. */
public final class FuzzCsv {
    private FuzzCsv() {}

    /** Tries one input. */
    public static void fuzzerTestOneInput(byte[] input) {
        Fuzzed.answer("a.csv", input);
    }
}
