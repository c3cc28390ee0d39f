package org.passerelle.web.design.playbook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.passerelle.design.playbook.ProposalDecided;
import org.passerelle.design.playbook.VoteOpened;
import org.passerelle.people.Outbox;

/** Writes to who spoke about a proposal when its vote opens, and to who proposed it when it ends. */
@ApplicationScoped
public class PlaybookLetters {
    @Inject
    Outbox outbox;

    void tell(@Observes VoteOpened vote) {
        vote.people()
                .forEach(person -> outbox.tell(
                        person,
                        "design.mail.vote",
                        "/design/playbook/proposals/" + vote.proposal(),
                        vote.title(),
                        vote.until().toString()));
    }

    void tell(@Observes ProposalDecided decided) {
        outbox.tell(
                decided.author(),
                "design.mail." + decided.outcome(),
                "/design/playbook/proposals/" + decided.proposal(),
                decided.title());
    }
}
