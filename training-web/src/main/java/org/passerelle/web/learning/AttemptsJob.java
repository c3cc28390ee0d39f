package org.passerelle.web.learning;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.passerelle.assessment.EndingAttempts;
import org.passerelle.web.platform.CurrentCaller;

/** Hands in the attempts whose time is over, also those whose time passed while the server was down. */
@Startup
@Singleton
@DependsOn("SchemaMigrator")
@TransactionManagement(TransactionManagementType.BEAN)
public class AttemptsJob {
    private static final Logger LOG = System.getLogger(AttemptsJob.class.getName());
    private static final int AT_ONCE = 50;

    @Inject
    EndingAttempts ending;

    @Inject
    CurrentCaller caller;

    /** One round. */
    @Schedule(hour = "*", minute = "*", second = "*/20", persistent = false)
    public void round() {
        caller.isPlatform();
        int ended = 0;
        int some = AT_ONCE;
        while (some == AT_ONCE) {
            some = ending.some(AT_ONCE);
            ended += some;
        }
        if (ended > 0) {
            LOG.log(Level.INFO, "{0} attempts were handed in at the end of their time", ended);
        }
    }
}
