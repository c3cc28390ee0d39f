package org.passerelle.credential.keeping;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.passerelle.credential.issuance.CredentialRevoked;
import org.passerelle.credential.verification.Finding;
import org.passerelle.credential.verification.FindingCode;
import org.passerelle.credential.verification.StatusAgain;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.UseCase;

/** Notices what becomes of credentials that houses accepted, tells these, and deletes reports whose day is past. */
@UseCase
public class WatchingReports {
    private static final Duration DAY = Duration.ofHours(20);

    @Inject
    KeptReports reports;

    @Inject
    StatusAgain status;

    @Inject
    Clock clock;

    @Inject
    Event<AcceptedWithdrawn> withdrawn;

    /** Enters that a credential of ours was withdrawn, in the transaction in which it was. */
    void revoked(@Observes CredentialRevoked event) {
        reports.about(event.credential()).forEach(row -> enter(row, FindingCode.REVOKED, event.reason()));
    }

    /**
     * Looks up some credentials of other issuers that were not looked up for a day.
     *
     * @return how many there were
     */
    @Allowed(value = Permission.RUN_JOBS, reads = true)
    public int lookUp(int most) {
        Instant now = clock.instant();
        List<KeptRow> due = reports.toLookUp(now.minus(DAY), most);
        for (KeptRow row : due) {
            Finding found = status.finding(row.pointer());
            switch (found.code()) {
                case REVOKED_IN_LIST, SUSPENDED_IN_LIST -> enter(row, found.code(), "");
                case NOT_REVOKED -> row.inForce(now);
                default -> row.outOfReach(now);
            }
        }
        return due.size();
    }

    private void enter(KeptRow row, FindingCode how, String reason) {
        KeptBatch batch = reports.any(row.batch());
        if (row.withdraw(how, reason, clock.instant())) {
            RowView view = row.view();
            withdrawn.fire(new AcceptedWithdrawn(
                    batch.organisation(), view.id(), batch.name(), view.holder(), view.achievement()));
        }
    }

    /** Deletes the reports whose last day is past; answers how many. */
    @Allowed(value = Permission.RUN_JOBS, reads = true)
    public int forget() {
        List<UUID> over = reports.over();
        over.forEach(reports::remove);
        return over.size();
    }
}
