package org.passerelle.credential.attestation;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.passerelle.credential.issuance.Awarding;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Caller;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.UseCase;

/** Lets people see what others want to attest of them, and agree to it or decline it. */
@UseCase
public class AnsweringAttestation {
    @Inject
    Attestations attestations;

    @Inject
    AttestationContext context;

    @Inject
    Awarding awarding;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    Event<AttestationChanged> changed;

    /** Those about the caller, the newest first. */
    @Allowed(value = Permission.LEARN, reads = true)
    public List<AttestationView> mine() {
        UUID person = caller.requirePerson();
        return attestations.about(person, context.mailbox(person));
    }

    /** How many wait for the caller's answer. */
    @Allowed(value = Permission.LEARN, reads = true)
    public long waiting() {
        return mine().stream()
                .filter(view -> view.state() == AttestationState.ASKED)
                .count();
    }

    /**
     * Agrees: the credential is issued, or, at the highest level, waits for a second person. Doing it again changes
     * nothing.
     *
     * @throws NotFound when it is not asked of the caller
     * @throws Refusal when the caller declined it, or attests it themselves
     */
    @Allowed(Permission.LEARN)
    public void agree(UUID id) {
        UUID person = caller.requirePerson();
        Attestation attestation = own(id);
        if (attestation.view().holder().isPresent()) {
            return;
        }
        attestation.agree(person, clock.instant());
        if (!attestation.needsSecond()) {
            attestation.issued(awarding.award(context.award(attestation.view(), person)));
        }
        changed.fire(new AttestationChanged(attestation.view()));
    }

    /** Declines: what was written is forgotten. @throws NotFound when it is not asked of the caller */
    @Allowed(Permission.LEARN)
    public void decline(UUID id) {
        Attestation attestation = own(id);
        attestation.decline(clock.instant());
        changed.fire(new AttestationChanged(attestation.view()));
    }

    private Attestation own(UUID id) {
        UUID person = caller.requirePerson();
        return attestations
                .lock(id)
                .filter(found -> isAbout(found.view(), person))
                .orElseThrow(() -> new NotFound("attestation", id));
    }

    private boolean isAbout(AttestationView view, UUID person) {
        return view.state() != AttestationState.TAKEN_BACK
                && view.holder()
                        .map(person::equals)
                        .orElseGet(() -> view.draft().email().equals(context.mailbox(person)));
    }
}
