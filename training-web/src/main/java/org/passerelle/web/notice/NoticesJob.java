package org.passerelle.web.notice;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.UUID;
import org.passerelle.notice.SendingNotices;
import org.passerelle.web.platform.CurrentCaller;

/**
 * Writes to people of what they have not read, each in a transaction of its own. Every node has this job; who writes to
 * a person holds their row, so that one of them does.
 */
@Startup
@Singleton
@DependsOn("SchemaMigrator")
@TransactionManagement(TransactionManagementType.BEAN)
public class NoticesJob {
    private static final Logger LOG = System.getLogger(NoticesJob.class.getName());
    private static final int AT_ONCE = 200;

    @Inject
    SendingNotices sending;

    @Inject
    CurrentCaller caller;

    /** One round; goes on while somebody was written to. */
    @Schedule(hour = "*", minute = "*", second = "25", persistent = false)
    public void round() {
        caller.isPlatform();
        List<UUID> people = sending.waiting(AT_ONCE);
        while (!people.isEmpty() && people.stream().filter(this::write).count() > 0 && people.size() == AT_ONCE) {
            people = sending.waiting(AT_ONCE);
        }
    }

    private boolean write(UUID person) {
        try {
            return sending.write(person);
        } catch (RuntimeException e) {
            // Another node was quicker, or nothing can be written yet; a timer that fails is taken away.
            LOG.log(Level.INFO, "somebody is written to by another node, or later: {0}", e.getMessage());
            return false;
        }
    }

    /** What was told long ago is forgotten. */
    @Schedule(hour = "3", minute = "35", persistent = false)
    public void forget() {
        caller.isPlatform();
        sending.forget();
    }
}
