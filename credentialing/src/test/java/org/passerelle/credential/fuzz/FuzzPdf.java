package org.passerelle.credential.fuzz;

/** Throws any bytes at the reading of PDFs. */
public final class FuzzPdf {
    private FuzzPdf() {}

    /** Tries one input. */
    public static void fuzzerTestOneInput(byte[] input) {
        Fuzzed.answer("a.pdf", input);
    }
}
