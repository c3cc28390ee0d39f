package org.passerelle.credential.reading;

/** What may still be read in one batch. */
final class Budget {
    private int rows = Limits.MOST_ROWS;
    private long unpacked = Limits.MOST_UNPACKED;

    /** Takes one row; false when none is left. */
    boolean row() {
        return --rows >= 0;
    }

    /** Takes so many unpacked bytes; false when fewer are left. */
    boolean unpacked(int bytes) {
        unpacked -= bytes;
        return unpacked >= 0;
    }
}
