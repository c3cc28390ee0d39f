package org.passerelle.web.credential;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.passerelle.credential.elsewhere.BringingIn;
import org.passerelle.credential.trust.LookingUpIssuers;
import org.passerelle.web.platform.CurrentCaller;

/**
 * Checks credentials from elsewhere again once a week each, and looks up trusted issuers' keys once a day, a few at a
 * time: issuers are asked politely.
 */
@Startup
@Singleton
@DependsOn("SchemaMigrator")
@TransactionManagement(TransactionManagementType.BEAN)
public class RecheckingJob {
    private static final int AT_ONCE = 5;

    @Inject
    BringingIn bringing;

    @Inject
    LookingUpIssuers issuers;

    @Inject
    CurrentCaller caller;

    /** One round. */
    @Schedule(hour = "*", minute = "*/3", second = "40", persistent = false)
    public void round() {
        caller.isPlatform();
        if (bringing.isDue()) {
            bringing.recheckSome(AT_ONCE);
        }
        if (issuers.isDue()) {
            issuers.lookUp(AT_ONCE);
        }
    }
}
