package org.passerelle.web.credential;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.passerelle.credential.issuance.CorrectionDeclined;
import org.passerelle.credential.issuance.CredentialSignedAnew;
import org.passerelle.people.Outbox;

/** Writes to holders what is no news of a credential; a message is kept in the transaction of what it tells of. */
@ApplicationScoped
public class CredentialLetters {
    private static final String MINE = "/me/credentials";

    @Inject
    Outbox outbox;

    void correctionDeclined(@Observes CorrectionDeclined event) {
        outbox.tell(event.holder(), "credential.mail.declined", MINE, event.reason());
    }

    void signedAnew(@Observes CredentialSignedAnew event) {
        outbox.tell(event.holder(), "credential.mail.signedAnew", MINE);
    }
}
