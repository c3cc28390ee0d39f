package org.passerelle.web.hr;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import org.passerelle.credential.keeping.AcceptedWithdrawn;
import org.passerelle.credential.keeping.EvidenceAnswered;
import org.passerelle.credential.keeping.EvidenceAsked;
import org.passerelle.kernel.Permission;
import org.passerelle.people.Colleagues;
import org.passerelle.people.OrganisationDirectory;
import org.passerelle.people.Outbox;
import org.passerelle.web.platform.CurrentCaller;

/** Tells houses and holders of what concerns them; a message is kept in the transaction of what it tells of. */
@ApplicationScoped
public class HrLetters {
    @Inject
    Outbox outbox;

    @Inject
    Colleagues colleagues;

    @Inject
    OrganisationDirectory directory;

    @Inject
    CurrentCaller caller;

    /** No name of a holder goes into a mailbox: the page says it to whoever may read it. */
    void withdrawn(@Observes AcceptedWithdrawn event) {
        caller.asPlatform(() -> colleagues.with(Permission.VALIDATE_SKILL, event.organisation()))
                .forEach(person -> outbox.tell(person, "hr.mail.withdrawn", "/hr/rows/" + event.row(), event.batch()));
    }

    void asked(@Observes EvidenceAsked event) {
        outbox.tell(event.holder(), "hr.mail.asked", "/me/requests/" + event.request(), name(event.organisation()));
    }

    void answered(@Observes EvidenceAnswered event) {
        outbox.tell(event.askedBy(), "hr.mail.answered", "/hr/rows/" + event.row());
    }

    private String name(UUID organisation) {
        OrganisationDirectory.Card card = directory.cards(Set.of(organisation)).get(organisation);
        return card == null ? "" : card.name();
    }
}
