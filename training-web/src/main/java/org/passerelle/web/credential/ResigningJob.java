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
import org.passerelle.credential.issuance.Resigning;
import org.passerelle.web.platform.CurrentCaller;

/** Signs anew what a lost key signed, a hundred in a transaction, until nothing waits. */
@Startup
@Singleton
@DependsOn("SchemaMigrator")
@TransactionManagement(TransactionManagementType.BEAN)
public class ResigningJob {
    private static final Logger LOG = System.getLogger(ResigningJob.class.getName());
    private static final int AT_ONCE = 100;

    @Inject
    Resigning resigning;

    @Inject
    CurrentCaller caller;

    /** One round. */
    @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false)
    public void round() {
        caller.isPlatform();
        int signed = 0;
        while (resigning.isDue()) {
            signed += resigning.some(AT_ONCE);
        }
        if (signed > 0) {
            LOG.log(Level.INFO, "{0} credentials were signed anew", signed);
        }
    }
}
