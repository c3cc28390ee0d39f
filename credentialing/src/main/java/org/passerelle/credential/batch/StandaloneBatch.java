package org.passerelle.credential.batch;

import java.time.Clock;
import java.util.Optional;
import org.passerelle.credential.verification.FindingCode;
import org.passerelle.credential.verification.Verifying;

/** Verifying of batches outside a server and without a network: codes and links open nothing there. */
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

    private StandaloneBatch() {}

    /** Verifying of batches with what it is given. */
    public static BatchVerifying over(Verifying verifying, Clock clock) {
        BatchVerifying batch = new BatchVerifying();
        batch.verifying = verifying;
        batch.ours = NONE;
        batch.elsewhere = address -> Optional.empty();
        batch.clock = clock;
        return batch;
    }
}
