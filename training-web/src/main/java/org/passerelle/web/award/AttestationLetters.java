package org.passerelle.web.award;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.passerelle.credential.attestation.AttestationChanged;
import org.passerelle.credential.attestation.AttestationState;
import org.passerelle.credential.attestation.AttestationView;
import org.passerelle.kernel.Language;
import org.passerelle.people.Outbox;
import org.passerelle.people.People;
import org.passerelle.skills.Referential;
import org.passerelle.web.platform.Bundles;
import org.passerelle.web.platform.CurrentCaller;

/**
 * Tells who has to act next, and who attested what became of it. The person is written to whether the address has an
 * account or not.
 */
@ApplicationScoped
public class AttestationLetters {
    private static final String MINE = "/me/attestations";

    @Inject
    Outbox outbox;

    @Inject
    People people;

    @Inject
    Referential referential;

    @Inject
    Naming naming;

    @Inject
    Bundles bundles;

    @Inject
    CurrentCaller caller;

    void changed(@Observes AttestationChanged event) {
        AttestationView attested = event.attestation();
        People.Line attester = caller.asPlatform(() -> people.find(attested.attester()));
        if (attested.state() == AttestationState.ASKED) {
            String to = attested.draft().email();
            Language language = outbox.languageOf(to, attester.language());
            outbox.enqueue(
                    to,
                    language,
                    "award.mail.asked",
                    MINE,
                    attester.name(),
                    naming.name(attested.organisation()),
                    skill(attested, language));
        } else {
            outbox.enqueue(
                    attester.email(),
                    attester.language(),
                    "award.mail." + attested.state(),
                    "/attestations/" + attested.id(),
                    skill(attested, attester.language()),
                    attested.draft().email(),
                    attested.reason());
        }
    }

    private String skill(AttestationView attested, Language language) {
        return bundles.text(
                language,
                "award.attest.name",
                referential.label(attested.draft().skill(), language),
                bundles.text(language, "award.level." + attested.draft().level()));
    }
}
