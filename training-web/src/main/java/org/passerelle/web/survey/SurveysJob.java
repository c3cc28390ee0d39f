package org.passerelle.web.survey;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.passerelle.survey.SendingSurveys;
import org.passerelle.web.platform.CurrentCaller;

/** Writes, some at a time, to those whom a survey asks. */
@Startup
@Singleton
@DependsOn("SchemaMigrator")
@TransactionManagement(TransactionManagementType.BEAN)
public class SurveysJob {
    private static final int AT_ONCE = 50;
    private static final int MOST_ROUNDS = 100;

    @Inject
    SendingSurveys sending;

    @Inject
    CurrentCaller caller;

    /** One round. */
    @Schedule(hour = "9-18", minute = "*/10", second = "15", persistent = false)
    public void round() {
        caller.isPlatform();
        int rounds = 0;
        while (rounds < MOST_ROUNDS && sending.some(AT_ONCE) == AT_ONCE) {
            rounds++;
        }
    }
}
