package org.passerelle.credential.verification;

import java.time.Clock;
import org.passerelle.credential.vocab.RecordContext;

/** Verifying outside a server. */
public final class StandaloneVerifying {
    private StandaloneVerifying() {}

    /** Verifying with what it is given, without asking anybody. */
    public static Verifying over(
            IssuerDirectory directory,
            RevocationRegister register,
            StatusSource lists,
            PublishedDocuments documents,
            Clock clock) {
        Verifying verifying = new Verifying();
        verifying.directory = directory;
        verifying.register = register;
        verifying.lists = lists;
        verifying.documents = documents;
        verifying.workers = new Workers();
        verifying.workers.start();
        verifying.brought = new RecordContext();
        verifying.clock = clock;
        return verifying;
    }
}
