package org.passerelle.web.trainer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.passerelle.catalogue.ProposalView;
import org.passerelle.catalogue.TutorialAnswered;
import org.passerelle.people.Outbox;

/**
 * Tells members what became of the tutorial that they proposed; the message is kept in the transaction of the answer.
 */
@ApplicationScoped
public class ProposalLetters {
    @Inject
    Outbox outbox;

    void answered(@Observes TutorialAnswered event) {
        ProposalView proposal = event.proposal();
        outbox.tellIn(
                proposal.proposer(),
                "trainer.mail.proposal." + proposal.state().name().toLowerCase(Locale.ROOT),
                "/me/tutorials/" + proposal.id(),
                language -> List.of(proposal.tutorial().title().in(language), proposal.remark()));
    }
}
