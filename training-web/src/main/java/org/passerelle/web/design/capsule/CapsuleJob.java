package org.passerelle.web.design.capsule;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.passerelle.design.capsule.AskingServices;
import org.passerelle.web.platform.CurrentCaller;

/** Each morning tells officials whose questions nobody answered whom to ask next. */
@Startup
@Singleton
@DependsOn("SchemaMigrator")
@TransactionManagement(TransactionManagementType.BEAN)
public class CapsuleJob {
    @Inject
    AskingServices asking;

    @Inject
    CurrentCaller caller;

    /** One morning. */
    @Schedule(hour = "6", minute = "50", persistent = false)
    public void morning() {
        caller.isPlatform();
        asking.tellSilences();
    }
}
