package org.passerelle.web.mail;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.passerelle.people.MailFailure;
import org.passerelle.people.MailMessage;
import org.passerelle.people.Outbox;
import org.passerelle.web.platform.CurrentCaller;

/**
 * Sends what waits in the outbox, every few seconds; each message's outcome is a transaction of its own. It waits until
 * sentences can be read, for a timer that fails twice is taken away by the container.
 */
@Startup
@Singleton
@DependsOn("SchemaMigrator")
@TransactionManagement(TransactionManagementType.BEAN)
public class MailJob {
    private static final Logger LOG = System.getLogger(MailJob.class.getName());

    @Inject
    Outbox outbox;

    @Inject
    SmtpTransport transport;

    @Inject
    CurrentCaller caller;

    /** One round. */
    @Schedule(hour = "*", minute = "*", second = "*/3", persistent = false)
    public void round() {
        if (!transport.isConfigured() || !transport.isReady()) {
            return;
        }
        caller.isPlatform();
        for (MailMessage message : outbox.pending()) {
            try {
                transport.send(message);
                outbox.sent(message.id());
            } catch (MailFailure e) {
                outbox.failed(message.id(), e.getMessage());
                LOG.log(Level.WARNING, "message {0} was not taken by the mail server", message.id());
            }
        }
    }
}
