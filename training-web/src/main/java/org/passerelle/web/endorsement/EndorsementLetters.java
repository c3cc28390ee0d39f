package org.passerelle.web.endorsement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.passerelle.credential.endorsing.EndorsementAskAnswered;
import org.passerelle.credential.endorsing.EndorsementAsked;
import org.passerelle.kernel.Permission;
import org.passerelle.people.Colleagues;
import org.passerelle.people.Outbox;
import org.passerelle.web.platform.CurrentCaller;

/** Tells organisations and holders of what concerns them; a message is kept in the transaction of what it tells of. */
@ApplicationScoped
public class EndorsementLetters {
    @Inject
    Outbox outbox;

    @Inject
    Colleagues colleagues;

    @Inject
    CurrentCaller caller;

    void asked(@Observes EndorsementAsked event) {
        caller.asPlatform(() -> colleagues.with(Permission.VALIDATE_SKILL, event.organisation()))
                .forEach(
                        person -> outbox.tell(person, "endorsement.mail.asked", "/hr/endorsements/" + event.request()));
    }

    void answered(@Observes EndorsementAskAnswered event) {
        outbox.tell(
                event.holder(),
                event.endorsed() ? "endorsement.mail.endorsed" : "endorsement.mail.declined",
                "/me/credentials/" + event.credential() + "/endorsement");
    }
}
