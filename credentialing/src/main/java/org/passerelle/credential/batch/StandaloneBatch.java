package org.passerelle.credential.batch;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.passerelle.credential.verification.FindingCode;
import org.passerelle.credential.verification.Verifying;

/**
 * Verifying of batches outside a server and without a network: codes and links open nothing there, and no register
 * knows endorsements.
 */
public final class StandaloneBatch {
    private static final OurDocuments NONE = new OurDocuments() {
        @Override
        public boolean leadsElsewhere(String address) {
            return false;
        }

        @Override
        public Optional<String> document(String address) {
            return Optional.empty();
        }

        @Override
        public FindingCode whenUnknown() {
            return FindingCode.NOT_OFFLINE;
        }
    };

    private static final EndorsedRows UNENDORSED = new EndorsedRows() {
        @Override
        List<BatchRow> with(List<BatchRow> rows) {
            return rows;
        }
    };

    private StandaloneBatch() {}

    /** Verifying of batches with what it is given. */
    public static BatchVerifying over(Verifying verifying, Clock clock) {
        BatchVerifying batch = new BatchVerifying();
        batch.verifying = verifying;
        batch.ours = NONE;
        batch.elsewhere = address -> Optional.empty();
        batch.endorsed = UNENDORSED;
        batch.clock = clock;
        return batch;
    }
}
