package org.passerelle.gradebook;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.LocalizedText;

/**
 * What a table of grades would do.
 *
 * @param ignored the headings of columns that grade nothing
 * @param findings what is wrong; while there is something, nothing is put in
 * @param changes what would change
 * @param same how many grades are as they were
 * @param mark a sign of all this, so that nobody puts in something else than they saw
 */
public record SheetPreview(
        UUID course,
        UUID run,
        String name,
        List<String> ignored,
        List<SheetFinding> findings,
        List<Change> changes,
        int same,
        String mark) {
    /**
     * A grade that would change.
     *
     * @param from 0 to 1; null for none
     * @param to 0 to 1
     */
    public record Change(
            UUID enrolment,
            String learner,
            String task,
            LocalizedText title,
            @Nullable Double from,
            double to) {}

    /** Copies the lists. */
    public SheetPreview {
        ignored = List.copyOf(ignored);
        findings = List.copyOf(findings);
        changes = List.copyOf(changes);
    }

    /** Whether it can be put in. */
    public boolean ready() {
        return findings.isEmpty() && !changes.isEmpty();
    }
}
