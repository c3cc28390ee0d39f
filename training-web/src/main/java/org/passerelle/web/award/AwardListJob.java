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

/**
 * Issues what lists award, some rows in a transaction, so that nobody else who is awarded something waits long; and
 * ends what nobody comes for.
 */
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

    /** Ends what has waited for a year. */
    @Schedule(hour = "*", minute = "41", persistent = false)
    public void expire() {
        caller.isPlatform();
        int all = 0;
        int rows = issuing.expire();
        while (rows > 0) {
            all += rows;
            rows = issuing.expire();
        }
        if (all > 0) {
            LOG.log(Level.INFO, "{0} rows of lists waited for a year and were left out", all);
        }
    }

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
