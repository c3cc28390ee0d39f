package org.passerelle.web.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.passerelle.people.AuditLine;
import org.passerelle.people.Auditing;

/**
 * Writes audit lines: of what was done in its own transaction, so that a line says "done" only when it is; of what was
 * refused or failed in another one, so that it is on record although it was undone.
 */
@ApplicationScoped
public class AuditTrail {
    @Inject
    Auditing auditing;

    @Inject
    CurrentCaller caller;

    /** One line of who did what to what object. */
    @Transactional
    public void done(String act, String object) {
        record(act, object, AuditLine.Outcome.DONE, "");
    }

    /** One line of who tried what with what object, with which outcome. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void undone(String act, String object, AuditLine.Outcome outcome, String detail) {
        record(act, object, outcome, detail);
    }

    private void record(String act, String object, AuditLine.Outcome outcome, String detail) {
        auditing.record(caller.person().orElse(null), act, object, outcome, detail, caller.correlation());
    }
}
