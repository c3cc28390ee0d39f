package org.passerelle.web.mail;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.people.MailMessage;
import org.passerelle.people.Outbox;
import org.passerelle.web.platform.CurrentCaller;
import org.passerelle.web.platform.Route;
import org.passerelle.web.platform.Setting;

/** What a demonstration would have sent, for everybody to read; absent wherever messages really go out. */
@Named
@RequestScoped
@Route(path = "/outbox", view = "/mail/outbox.xhtml", access = Permission.PUBLIC)
public class OutboxPage {
    private static final int MOST = 50;

    @Inject
    Outbox outbox;

    @Inject
    SmtpTransport transport;

    @Inject
    CurrentCaller caller;

    /** A message as it would arrive. */
    public record Letter(MailMessage message, String subject, String body, String link) {}

    /** Is not there unless the settings open it. */
    public void load() {
        if (!Setting.MAIL_OUTBOX.isOn()) {
            throw new NotFound("page", "outbox");
        }
    }

    /** The newest messages. */
    public List<Letter> getLetters() {
        return caller.asPlatform(() -> outbox.recent(MOST)).stream()
                .map(m -> new Letter(m, transport.subject(m), transport.body(m), m.path()))
                .toList();
    }
}
