package org.passerelle.web.demand;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.passerelle.demand.KeepingDemand;
import org.passerelle.demand.RemindingEmployers;
import org.passerelle.web.platform.CurrentCaller;

/** Each morning ends the demands whose time is over, and asks employers whether theirs still hold. */
@Startup
@Singleton
@DependsOn("SchemaMigrator")
@TransactionManagement(TransactionManagementType.BEAN)
public class DemandJob {
    @Inject
    KeepingDemand keeping;

    @Inject
    RemindingEmployers reminding;

    @Inject
    CurrentCaller caller;

    /** One morning. */
    @Schedule(hour = "6", minute = "10", persistent = false)
    public void morning() {
        caller.isPlatform();
        keeping.expire();
        reminding.remind();
    }
}
