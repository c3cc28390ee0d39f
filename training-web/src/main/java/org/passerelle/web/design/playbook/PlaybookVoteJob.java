package org.passerelle.web.design.playbook;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.passerelle.design.playbook.VotingOnProposal;
import org.passerelle.web.platform.CurrentCaller;

/** Each night ends the votes whose last day is over. */
@Startup
@Singleton
@DependsOn("SchemaMigrator")
@TransactionManagement(TransactionManagementType.BEAN)
public class PlaybookVoteJob {
    @Inject
    VotingOnProposal voting;

    @Inject
    CurrentCaller caller;

    /** One night. */
    @Schedule(hour = "0", minute = "20", persistent = false)
    public void night() {
        caller.isPlatform();
        voting.endDue();
    }
}
