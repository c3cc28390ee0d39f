package org.passerelle.web.hr;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.passerelle.credential.keeping.WatchingReports;
import org.passerelle.web.platform.CurrentCaller;

/**
 * Deletes the reports whose day is past, each hour, and at night looks up what other issuers withdrew: a few every two
 * minutes, so that nobody's door is knocked at often.
 */
@Startup
@Singleton
@DependsOn("SchemaMigrator")
@TransactionManagement(TransactionManagementType.BEAN)
public class HrJob {
    private static final Logger LOG = System.getLogger(HrJob.class.getName());
    private static final int AT_ONCE = 15;

    @Inject
    WatchingReports watching;

    @Inject
    CurrentCaller caller;

    /** Deletes. */
    @Schedule(hour = "*", minute = "7", persistent = false)
    public void forget() {
        caller.isPlatform();
        int gone = watching.forget();
        if (gone > 0) {
            LOG.log(Level.INFO, "{0} kept reports were deleted, their day is past", gone);
        }
    }

    /** Looks up. */
    @Schedule(hour = "1-5", minute = "*/2", persistent = false)
    public void lookUp() {
        caller.isPlatform();
        watching.lookUp(AT_ONCE);
    }
}
