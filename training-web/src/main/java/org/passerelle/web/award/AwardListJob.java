package org.passerelle.web.award;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.passerelle.credential.awardlist.IssuingLists;
import org.passerelle.web.platform.CurrentCaller;

/** Issues what lists award, some rows in a transaction, so that nobody else who is awarded something waits long. */
@Startup
@Singleton
@DependsOn("SchemaMigrator")
@TransactionManagement(TransactionManagementType.BEAN)
public class AwardListJob {
    private static final Logger LOG = System.getLogger(AwardListJob.class.getName());
    private static final int AT_ONCE = 25;

    @Inject
    IssuingLists issuing;

    @Inject
    CurrentCaller caller;

    /** One round. */
    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    public void round() {
        caller.isPlatform();
        int rows = 0;
        while (issuing.isDue()) {
            rows += issuing.some(AT_ONCE);
        }
        if (rows > 0) {
            LOG.log(Level.INFO, "{0} rows of lists were awarded", rows);
        }
    }
}
