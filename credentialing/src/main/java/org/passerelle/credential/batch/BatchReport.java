package org.passerelle.credential.batch;

import java.time.Instant;
import java.util.List;
import org.passerelle.credential.verification.Verdict;

/**
 * The answers about a batch.
 *
 * @param rows one for each credential, and for each file without one
 * @param checkedAt when
 */
public record BatchReport(List<BatchRow> rows, Instant checkedAt) {
    /** Copies the rows. */
    public BatchReport {
        rows = List.copyOf(rows);
    }

    /** How many have this verdict. */
    public long count(Verdict verdict) {
        return rows.stream().filter(row -> row.verdict() == verdict).count();
    }
}
