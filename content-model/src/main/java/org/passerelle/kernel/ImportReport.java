package org.passerelle.kernel;

import java.util.ArrayList;
import java.util.List;

/**
 * What became of each row of an import.
 *
 * @param created things that were not there before
 * @param updated things that were there and said something else
 * @param unchanged things that were there just so
 * @param refused rows that were not taken, with the reason
 */
public record ImportReport(int created, int updated, int unchanged, List<RefusedRow> refused) {
    /** The report of an import that has not begun. */
    public static final ImportReport EMPTY = new ImportReport(0, 0, 0, List.of());

    /** Copies the refused rows. */
    public ImportReport {
        refused = List.copyOf(refused);
    }

    /**
     * A row that was not taken.
     *
     * @param file the file's name
     * @param line the line of the file on which the row begins, from 1, the header included
     * @param reason the key of a sentence
     */
    public record RefusedRow(String file, long line, String reason) {}

    /** How many things are in now, whether new, changed or as before. */
    public int taken() {
        return created + updated + unchanged;
    }

    /** Whether anything is different now. */
    public boolean changedAnything() {
        return created + updated > 0;
    }

    /** This report and another, as one. */
    public ImportReport and(ImportReport other) {
        List<RefusedRow> all = new ArrayList<>(refused);
        all.addAll(other.refused);
        return new ImportReport(created + other.created, updated + other.updated, unchanged + other.unchanged, all);
    }
}
