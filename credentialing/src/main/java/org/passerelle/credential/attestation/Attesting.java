package org.passerelle.credential.attestation;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.passerelle.credential.issuance.Awarding;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Caller;
import org.passerelle.kernel.Clocks;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Page;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.UseCase;

/**
 * Attests skills of people in the name of an organisation, and confirms what a colleague attests at the highest level.
 * Whoever attests learns nothing of the person's account before the person answers.
 */
@UseCase
public class Attesting {
    private static final int MOST_PER_HOUR = 30;
    private static final int MOST_YEARS = 10;

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

    /**
     * Asks a person to agree to what is attested.
     *
     * @throws NotFound when the caller does not attest for this organisation
     * @throws Refusal beside the field that is wrong; when it is about the caller, is asked already, or too many are
     */
    @Allowed(Permission.ATTEST_SKILL)
    public UUID ask(UUID organisation, AttestationDraft draft) {
        UUID person = caller.requirePerson();
        caller.require(Permission.ATTEST_SKILL, organisation);
        check(draft);
        if (context.mailbox(person).equals(draft.email())) {
            throw Refusal.of("email", "award.attest.notYourself");
        }
        Instant now = clock.instant();
        if (attestations.isAsked(organisation, draft)) {
            throw new Refusal("award.attest.askedAlready");
        }
        if (attestations.askedSince(person, now.minus(Duration.ofHours(1))) >= MOST_PER_HOUR) {
            throw new Refusal("award.attest.tooMany", MOST_PER_HOUR);
        }
        AttesterRole role = caller.may(Permission.GRADE, organisation) ? AttesterRole.TRAINER : AttesterRole.VALIDATOR;
        Attestation asked = new Attestation(organisation, person, role, draft, now);
        attestations.add(asked);
        return told(asked);
    }

    private void check(AttestationDraft draft) {
        if (!context.isSkill(draft.skill())) {
            throw Refusal.of("wanted", "award.attest.noSkill");
        }
        LocalDate today = Clocks.today(clock);
        if (draft.doneOn().isAfter(today) || draft.doneOn().isBefore(today.minusYears(MOST_YEARS))) {
            throw Refusal.of("doneOn", "award.attest.dayWrong", MOST_YEARS);
        }
    }

    /** Those that the caller attested, the newest first. */
    @Allowed(value = Permission.ATTEST_SKILL, reads = true)
    public Page<AttestationView> mine(int page) {
        return attestations.by(caller.requirePerson(), Math.max(1, page));
    }

    /** Those of colleagues that the caller may confirm. */
    @Allowed(value = Permission.ATTEST_SKILL, reads = true)
    public List<AttestationView> toConfirm() {
        return attestations.forSecond(caller.organisationsWith(Permission.ATTEST_SKILL), caller.requirePerson());
    }

    /**
     * One that the caller attested, may confirm or has decided.
     *
     * @throws NotFound when there is none
     */
    @Allowed(value = Permission.ATTEST_SKILL, reads = true)
    public AttestationView one(UUID id) {
        return attestations
                .find(id)
                .map(Attestation::view)
                .filter(view -> isMine(view) || isForSecond(view))
                .orElseThrow(() -> new NotFound("attestation", id));
    }

    private boolean isMine(AttestationView view) {
        return view.attester().equals(caller.requirePerson())
                && caller.may(Permission.ATTEST_SKILL, view.organisation());
    }

    /** Whether it waits for the caller or was decided by the caller. */
    private boolean isForSecond(AttestationView view) {
        UUID person = caller.requirePerson();
        boolean waits = view.state() == AttestationState.SECOND
                && !view.attester().equals(person)
                && view.holder().filter(person::equals).isEmpty();
        return (waits || view.second().filter(person::equals).isPresent())
                && caller.may(Permission.ATTEST_SKILL, view.organisation());
    }

    /**
     * Confirms what a colleague attested: the credential is issued. Doing it again changes nothing.
     *
     * @return the credential
     * @throws NotFound when it does not wait for the caller
     */
    @Allowed(Permission.ATTEST_SKILL)
    public UUID confirm(UUID id) {
        Attestation attestation = forSecond(id);
        AttestationView before = attestation.view();
        if (before.credential().isPresent()) {
            return before.credential().get();
        }
        attestation.confirm(caller.requirePerson(), clock.instant());
        AttestationView confirmed = attestation.view();
        UUID issued = awarding.award(context.award(confirmed, confirmed.holder().orElseThrow()));
        attestation.issued(issued);
        told(attestation);
        return issued;
    }

    /**
     * Sends back what a colleague attested.
     *
     * @param reason one sentence that says what to change
     * @throws NotFound when it does not wait for the caller
     * @throws Refusal when no reason is given
     */
    @Allowed(Permission.ATTEST_SKILL)
    public void sendBack(UUID id, String reason) {
        Attestation attestation = forSecond(id);
        attestation.sendBack(caller.requirePerson(), reason, clock.instant());
        told(attestation);
    }

    private Attestation forSecond(UUID id) {
        return attestations
                .lock(id)
                .filter(found -> isForSecond(found.view()))
                .orElseThrow(() -> new NotFound("attestation", id));
    }

    /**
     * Writes anew what was sent back, and asks the person again. Person and skill stay.
     *
     * @throws NotFound when the caller did not attest it
     * @throws Refusal when it was not sent back
     */
    @Allowed(Permission.ATTEST_SKILL)
    public void amend(UUID id, AttestationDraft draft) {
        Attestation attestation = own(id);
        check(draft);
        attestation.amend(draft, clock.instant());
        told(attestation);
    }

    /** Takes back what is not issued yet. @throws NotFound when the caller did not attest it */
    @Allowed(Permission.ATTEST_SKILL)
    public void takeBack(UUID id) {
        own(id).takeBack();
    }

    private Attestation own(UUID id) {
        return attestations
                .lock(id)
                .filter(found -> isMine(found.view()))
                .orElseThrow(() -> new NotFound("attestation", id));
    }

    private UUID told(Attestation attestation) {
        changed.fire(new AttestationChanged(attestation.view()));
        return attestation.id();
    }
}
