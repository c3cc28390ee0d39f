package org.passerelle.credential.offline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.passerelle.credential.batch.BatchRow;
import org.passerelle.credential.verification.Verdict;

/** All that the command found. */
final class CommandAnswer {
    private final Bundle bundle;
    private final Instant checkedAt;
    private final List<BatchRow> rows = new ArrayList<>();

    CommandAnswer(Bundle bundle, Instant checkedAt) {
        this.bundle = bundle;
        this.checkedAt = checkedAt;
    }

    /** Adds a row at the end of those before. */
    void add(BatchRow row) {
        rows.add(new BatchRow(rows.size() + 1, row.file(), row.asked(), row.report(), row.document()));
    }

    Bundle bundle() {
        return bundle;
    }

    Instant checkedAt() {
        return checkedAt;
    }

    List<BatchRow> rows() {
        return rows;
    }

    long count(Verdict verdict) {
        return rows.stream().filter(row -> row.verdict() == verdict).count();
    }
}
