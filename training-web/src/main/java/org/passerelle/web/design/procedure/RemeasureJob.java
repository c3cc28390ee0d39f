package org.passerelle.web.design.procedure;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.passerelle.design.procedure.Remeasuring;
import org.passerelle.web.platform.CurrentCaller;

/** Each morning asks who answers for a procedure to measure what fell due. */
@Startup
@Singleton
@DependsOn("SchemaMigrator")
@TransactionManagement(TransactionManagementType.BEAN)
public class RemeasureJob {
    @Inject
    Remeasuring remeasuring;

    @Inject
    CurrentCaller caller;

    /** One morning. */
    @Schedule(hour = "6", minute = "40", persistent = false)
    public void morning() {
        caller.isPlatform();
        remeasuring.ask();
    }
}
