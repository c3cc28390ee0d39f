package org.passerelle.web.trainer;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.passerelle.assessment.MeasuringItems;
import org.passerelle.web.platform.CurrentCaller;

/** Measures the items of banks and quizzes that were answered since the last round. */
@Startup
@Singleton
@DependsOn("SchemaMigrator")
@TransactionManagement(TransactionManagementType.BEAN)
public class BankJob {
    private static final int AT_ONCE = 20;
    private static final int MOST_ROUNDS = 50;

    @Inject
    MeasuringItems measuring;

    @Inject
    CurrentCaller caller;

    /** One round. */
    @Schedule(hour = "*", minute = "*/5", second = "40", persistent = false)
    public void round() {
        caller.isPlatform();
        int rounds = 0;
        while (rounds < MOST_ROUNDS && measuring.some(AT_ONCE) == AT_ONCE) {
            rounds++;
        }
        rounds = 0;
        while (rounds < MOST_ROUNDS && measuring.someQuizzes(AT_ONCE) == AT_ONCE) {
            rounds++;
        }
    }
}
