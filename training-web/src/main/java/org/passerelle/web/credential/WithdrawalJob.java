package org.passerelle.web.credential;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.passerelle.credential.withdrawal.WithdrawingMany;
import org.passerelle.web.platform.CurrentCaller;

/** Withdraws what two administrators agreed on, two hundred in a transaction, until nothing waits. */
@Startup
@Singleton
@DependsOn("SchemaMigrator")
@TransactionManagement(TransactionManagementType.BEAN)
public class WithdrawalJob {
    private static final Logger LOG = System.getLogger(WithdrawalJob.class.getName());
    private static final int AT_ONCE = 200;

    @Inject
    WithdrawingMany withdrawing;

    @Inject
    CurrentCaller caller;

    /** One round. */
    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    public void round() {
        caller.isPlatform();
        int withdrawn = 0;
        while (withdrawing.isDue()) {
            withdrawn += withdrawing.some(AT_ONCE);
        }
        if (withdrawn > 0) {
            LOG.log(Level.INFO, "{0} credentials were withdrawn", withdrawn);
        }
    }
}
