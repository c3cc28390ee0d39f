package org.passerelle.kernel;

import java.util.ArrayList;
import java.util.List;

/**
 * What became of each row of an import.
 *
 * @param taken rows that are in now, whether new, changed or as before
 * @param refused rows that are not, with the reason
 */
public record ImportReport(int taken, List<RefusedRow> refused) {
    /** Copies the refused rows. */
    public ImportReport {
        refused = List.copyOf(refused);
    }

    /**
     * A row that was not taken.
     *
     * @param file the file's name
     * @param line its line in the file, from 1, the header included
     * @param reason the key of a sentence
     */
    public record RefusedRow(String file, long line, String reason) {}

    /** This report and another, as one. */
    public ImportReport and(ImportReport other) {
        List<RefusedRow> all = new ArrayList<>(refused);
        all.addAll(other.refused);
        return new ImportReport(taken + other.taken, all);
    }
}
