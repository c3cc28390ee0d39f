package org.passerelle.web.announcement;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.UUID;
import org.passerelle.announcement.SendingAnnouncements;
import org.passerelle.web.platform.CurrentCaller;

/** Lets what was announced go out when it is time; each in a transaction of its own, whichever node is first. */
@Startup
@Singleton
@DependsOn("SchemaMigrator")
@TransactionManagement(TransactionManagementType.BEAN)
public class AnnouncementsJob {
    @Inject
    SendingAnnouncements sending;

    @Inject
    CurrentCaller caller;

    /** One round. */
    @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false)
    public void round() {
        caller.isPlatform();
        for (UUID announcement : sending.due()) {
            sending.send(announcement);
        }
    }
}
