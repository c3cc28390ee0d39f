package org.passerelle.web.credential;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.passerelle.credential.achievement.Kind;
import org.passerelle.credential.issuance.CorrectionDeclined;
import org.passerelle.credential.issuance.CredentialIssued;
import org.passerelle.credential.issuance.CredentialRevoked;
import org.passerelle.credential.issuance.CredentialSignedAnew;
import org.passerelle.credential.issuance.CredentialSuperseded;
import org.passerelle.people.Outbox;

/** Tells holders what became of their credentials; a message is kept in the transaction of what it tells of. */
@ApplicationScoped
public class CredentialLetters {
    private static final String MINE = "/me/credentials";

    @Inject
    Outbox outbox;

    void issued(@Observes CredentialIssued event) {
        String template = event.kind() == Kind.ATTESTATION ? "credential.mail.attested" : "credential.mail.issued";
        outbox.tell(event.holder(), template, MINE);
    }

    void revoked(@Observes CredentialRevoked event) {
        outbox.tell(event.holder(), "credential.mail.revoked", MINE, event.reason());
    }

    void superseded(@Observes CredentialSuperseded event) {
        outbox.tell(event.holder(), "credential.mail.superseded", MINE, event.reason());
    }

    void correctionDeclined(@Observes CorrectionDeclined event) {
        outbox.tell(event.holder(), "credential.mail.declined", MINE, event.reason());
    }

    void signedAnew(@Observes CredentialSignedAnew event) {
        outbox.tell(event.holder(), "credential.mail.signedAnew", MINE);
    }
}
