package org.passerelle.web.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import org.passerelle.credential.achievement.Kind;
import org.passerelle.credential.issuance.CredentialIssued;
import org.passerelle.credential.issuance.CredentialRevoked;
import org.passerelle.credential.issuance.CredentialSuperseded;
import org.passerelle.kernel.LocalizedText;
import org.passerelle.notice.NoticeDraft;
import org.passerelle.notice.NoticeType;
import org.passerelle.notice.Telling;

/** Tells holders what became of their credentials; stored in the transaction of what it tells of. */
@ApplicationScoped
public class CredentialNews {
    @Inject
    Telling telling;

    void issued(@Observes CredentialIssued event) {
        tell(event.holder(), event.credential(), event.kind() == Kind.ATTESTATION ? "ATTESTED" : "ISSUED");
    }

    void revoked(@Observes CredentialRevoked event) {
        tell(event.holder(), event.credential(), "REVOKED", LocalizedText.of(event.reason(), event.reason()));
    }

    void superseded(@Observes CredentialSuperseded event) {
        tell(event.holder(), event.credential(), "SUPERSEDED", LocalizedText.of(event.reason(), event.reason()));
    }

    private void tell(UUID holder, UUID credential, String sentence, LocalizedText... values) {
        telling.tell(
                Set.of(holder),
                NoticeDraft.of(
                        NoticeType.CREDENTIAL,
                        sentence,
                        "/me/credentials#" + credential,
                        LocalizedText.of(null, null),
                        values));
    }
}
