package org.passerelle.credential.fuzz;

/** Throws any bytes at the reading of documents and JSON-LD. */
public final class FuzzJson {
    private FuzzJson() {}

    /** Tries one input. */
    public static void fuzzerTestOneInput(byte[] input) {
        Fuzzed.answer("a.json", input);
    }
}
