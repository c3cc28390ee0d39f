package org.passerelle.web.learning;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.passerelle.assessment.PreparingReviews;
import org.passerelle.web.platform.CurrentCaller;

/** Hands works to trainers that peers did not review in time. */
@Startup
@Singleton
@DependsOn("SchemaMigrator")
@TransactionManagement(TransactionManagementType.BEAN)
public class PeersJob {
    @Inject
    PreparingReviews preparing;

    @Inject
    CurrentCaller caller;

    /** One round. */
    @Schedule(hour = "*", minute = "*/10", second = "50", persistent = false)
    public void round() {
        caller.isPlatform();
        preparing.handOn();
    }
}
