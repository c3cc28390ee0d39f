package org.passerelle.web.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.passerelle.people.AuditLine;
import org.passerelle.people.Auditing;

/** Writes audit lines in transactions of their own, so that what was refused and undone is on record too. */
@ApplicationScoped
public class AuditTrail {
    @Inject
    Auditing auditing;

    @Inject
    CurrentCaller caller;

    /** One line of who did what to what object with which outcome. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void write(String act, String object, String outcome, String detail) {
        auditing.record(
                caller.person().orElse(null),
                act,
                object,
                AuditLine.Outcome.valueOf(outcome),
                detail,
                caller.correlation());
    }
}
