package org.passerelle.credential.attestation;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Caller;
import org.passerelle.kernel.Clocks;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.UseCase;

/**
 * Lets people ask an organisation to attest what they can do, and the organisation answer: by an attestation, which
 * goes its usual way from there, or by declining.
 */
@UseCase
public class AskingAttestation {
    private static final int MOST_PER_DAY = 10;
    private static final int MOST_YEARS = 10;

    @Inject
    AttestationRequests requests;

    @Inject
    Attesting attesting;

    @Inject
    AttestationContext context;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    Event<AttestationRequested> changed;

    /**
     * Asks.
     *
     * @param organisation an approved one in which somebody attests
     * @throws Refusal beside the field that is wrong; when that is asked already, or too much in a day
     */
    @Allowed(Permission.LEARN)
    public UUID ask(UUID organisation, RequestedAttestation requested) {
        UUID person = caller.requirePerson();
        Instant now = clock.instant();
        if (!context.isSkill(requested.skill())) {
            throw Refusal.of("wanted", "award.attest.noSkill");
        }
        LocalDate today = Clocks.today(clock);
        if (requested.doneOn().isAfter(today) || requested.doneOn().isBefore(today.minusYears(MOST_YEARS))) {
            throw Refusal.of("doneOn", "award.attest.dayWrong", MOST_YEARS);
        }
        if (context.mailbox(person).equals(requested.to())) {
            throw Refusal.of("to", "award.attest.notYourself");
        }
        if (requests.isOpen(person, organisation, requested.skill())) {
            throw new Refusal("award.request.before");
        }
        if (requests.askedSince(person, now.minus(Duration.ofDays(1))) >= MOST_PER_DAY) {
            throw new Refusal("award.request.many", MOST_PER_DAY);
        }
        AttestationRequest request = new AttestationRequest(person, organisation, requested, now);
        requests.add(request);
        told(request);
        return request.id();
    }

    /** What the caller asked for, the newest first. */
    @Allowed(value = Permission.LEARN, reads = true)
    public List<AttestationRequestView> mine() {
        return requests.of(caller.requirePerson());
    }

    /** Takes back what was not answered. @throws NotFound when it is not the caller's @throws Refusal when it was */
    @Allowed(Permission.LEARN)
    public void takeBack(UUID id) {
        UUID person = caller.requirePerson();
        requests.lock(id)
                .filter(request -> request.view().person().equals(person))
                .orElseThrow(() -> new NotFound("request", id))
                .takeBack(clock.instant());
    }

    /** What others ask of the caller's organisations, the oldest first. */
    @Allowed(value = Permission.ATTEST_SKILL, reads = true)
    public List<AttestationRequestView> waiting() {
        return requests.waiting(caller.organisationsWith(Permission.ATTEST_SKILL), caller.requirePerson());
    }

    /** One that others asked of the caller's organisations. @throws NotFound when there is none */
    @Allowed(value = Permission.ATTEST_SKILL, reads = true)
    public AttestationRequestView one(UUID id) {
        return requests.find(id)
                .map(AttestationRequest::view)
                .filter(this::isForMe)
                .orElseThrow(() -> new NotFound("request", id));
    }

    private boolean isForMe(AttestationRequestView view) {
        return caller.may(Permission.ATTEST_SKILL, view.organisation())
                && !view.person().equals(caller.requirePerson());
    }

    /** The address at which the person is asked to agree. @throws NotFound when it was not asked of the caller's */
    @Allowed(value = Permission.ATTEST_SKILL, reads = true)
    public String mailbox(UUID id) {
        return context.mailbox(one(id).person());
    }

    /**
     * Attests what was asked for: the person is asked to agree to what is written. Person and skill are those of the
     * request.
     *
     * @return the attestation
     * @throws NotFound when it was not asked of the caller's organisations
     * @throws Refusal when it was answered before, and as {@link Attesting#ask}
     */
    @Allowed(Permission.ATTEST_SKILL)
    public UUID takeUp(UUID id, AttestationDraft draft) {
        AttestationRequest request = forMe(id);
        AttestationRequestView view = request.view();
        if (!view.isOpen()) {
            throw new Refusal("award.request.over");
        }
        AttestationDraft about =
                draft.about(context.mailbox(view.person()), view.requested().skill());
        UUID attestation = attesting.ask(view.organisation(), about);
        request.takeUp(attestation, caller.requirePerson(), clock.instant());
        return attestation;
    }

    /**
     * Declines.
     *
     * @param reason what the person is told; may be empty
     * @throws NotFound when it was not asked of the caller's organisations
     * @throws Refusal when it was answered before
     */
    @Allowed(Permission.ATTEST_SKILL)
    public void decline(UUID id, @Nullable String reason) {
        AttestationRequest request = forMe(id);
        request.decline(reason, caller.requirePerson(), clock.instant());
        told(request);
    }

    private AttestationRequest forMe(UUID id) {
        return requests.lock(id)
                .filter(request -> isForMe(request.view()))
                .orElseThrow(() -> new NotFound("request", id));
    }

    private void told(AttestationRequest request) {
        changed.fire(new AttestationRequested(request.view()));
    }
}
