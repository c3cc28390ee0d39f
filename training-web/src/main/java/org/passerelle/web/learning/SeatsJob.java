package org.passerelle.web.learning;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.passerelle.delivery.QueuingUp;
import org.passerelle.web.platform.CurrentCaller;

/** Moves the lines for full runs up: an offer whose day is over goes to the next. */
@Startup
@Singleton
@DependsOn("SchemaMigrator")
@TransactionManagement(TransactionManagementType.BEAN)
public class SeatsJob {
    private static final int AT_ONCE = 50;

    @Inject
    QueuingUp queue;

    @Inject
    CurrentCaller caller;

    /** One round. */
    @Schedule(hour = "*", minute = "*", second = "40", persistent = false)
    public void round() {
        caller.isPlatform();
        int some = AT_ONCE;
        while (some == AT_ONCE) {
            some = queue.moveUp(AT_ONCE);
        }
    }
}
