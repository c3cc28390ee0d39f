package org.passerelle.feed;

/** Reads the rows of one format. */
@FunctionalInterface
interface RowReader {
    /**
     * Reads to the end.
     *
     * @throws org.passerelle.kernel.Refusal when the file goes beyond a limit or holds what is not read
     * @throws Broken when the file breaks off or is not well formed
     */
    void read(BoundedReader text, RowSink sink) throws Broken;

    /** The file breaks off, or is not well formed. */
    final class Broken extends Exception {
        private final long line;

        Broken(long line, Throwable cause) {
            super(cause);
            this.line = line;
        }

        /** The line, from 1; 0 when it is not known. */
        long line() {
            return line;
        }
    }
}
