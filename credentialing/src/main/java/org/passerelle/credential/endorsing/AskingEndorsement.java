package org.passerelle.credential.endorsing;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.credential.endorsement.Endorsed;
import org.passerelle.credential.endorsement.EndorsementRegister;
import org.passerelle.credential.endorsement.Endorser;
import org.passerelle.credential.issuance.Holders;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Caller;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.UseCase;

/** Lets holders ask an organisation to endorse one of their credentials, and the organisation answer. */
@UseCase
public class AskingEndorsement {
    private static final int MOST_OPEN = 5;

    @Inject
    EndorsementRequests requests;

    @Inject
    EndorsementRegister register;

    @Inject
    Holders holders;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    Event<EndorsementAsked> asked;

    @Inject
    Event<EndorsementAskAnswered> answered;

    /**
     * Asks.
     *
     * @param organisation an approved employer or administration
     * @param message what the holder says to it, at most 500 characters
     * @throws NotFound when the credential is not the caller's
     * @throws Refusal beside {@code message}, when it was withdrawn, or when that was asked before
     */
    @Allowed(Permission.LEARN)
    public UUID ask(UUID credential, UUID organisation, @Nullable String message) {
        UUID person = caller.requirePerson();
        Holders.Card card = own(credential, person);
        if (card.revoked()) {
            throw new Refusal("credential.notInForce");
        }
        List<EndorsementRequest> before = requests.of(credential);
        if (before.stream().filter(EndorsementRequest::isOpen).count() >= MOST_OPEN
                || before.stream().anyMatch(other -> other.organisation().equals(organisation))) {
            throw new Refusal("endorsement.askedBefore", MOST_OPEN);
        }
        EndorsementRequest request = new EndorsementRequest(credential, person, organisation, message, clock.instant());
        requests.add(request);
        asked.fire(new EndorsementAsked(request.id(), organisation));
        return request.id();
    }

    /** What the caller asked for a credential of theirs, the newest first. @throws NotFound when it is not theirs */
    @Allowed(value = Permission.LEARN, reads = true)
    public List<AskView> of(UUID credential) {
        Holders.Card card = own(credential, caller.requirePerson());
        return requests.of(credential).stream()
                .map(request -> request.view(card.holderName(), card.code()))
                .toList();
    }

    private Holders.Card own(UUID credential, UUID person) {
        return holders.card(credential)
                .filter(card -> card.holder().equals(person))
                .orElseThrow(() -> new NotFound("credential", credential));
    }

    /** What waits for the caller's organisations, the oldest first. */
    @Allowed(value = Permission.VALIDATE_SKILL, reads = true)
    public List<AskView> waiting() {
        return requests.waiting(caller.organisationsWith(Permission.VALIDATE_SKILL)).stream()
                .map(this::view)
                .toList();
    }

    /** One that was asked of the caller's organisations. @throws NotFound when it is another's */
    @Allowed(value = Permission.VALIDATE_SKILL, reads = true)
    public AskView one(UUID request) {
        return view(get(request));
    }

    private AskView view(EndorsementRequest request) {
        Holders.Card card =
                holders.card(request.credential()).orElseThrow(() -> new NotFound("credential", request.credential()));
        return request.view(card.holderName(), card.code());
    }

    /**
     * Endorses the credential.
     *
     * @param name what our register calls the organisation that was asked
     * @param comment 40 to 500 characters
     * @throws NotFound when it was asked of another organisation
     * @throws Refusal when the caller is its holder, it was answered before, or beside {@code comment}
     */
    @Allowed(Permission.VALIDATE_SKILL)
    public UUID endorse(UUID request, String name, @Nullable String comment) {
        EndorsementRequest found = get(request);
        UUID person = caller.requirePerson();
        if (found.holder().equals(person)) {
            throw new Refusal("endorsement.own");
        }
        Holders.Card card =
                holders.card(found.credential()).orElseThrow(() -> new NotFound("credential", found.credential()));
        if (card.revoked()) {
            throw new Refusal("credential.notInForce");
        }
        found.close(AskState.ENDORSED, clock.instant());
        UUID id = register.add(
                new Endorser(found.organisation(), name, person),
                new Endorsed(card.source(), found.credential(), "urn:uuid:" + found.credential()),
                comment);
        answered.fire(new EndorsementAskAnswered(found.holder(), found.credential(), true));
        return id;
    }

    /** Declines. @throws NotFound when it was asked of another organisation @throws Refusal when it was answered */
    @Allowed(Permission.VALIDATE_SKILL)
    public void decline(UUID request) {
        EndorsementRequest found = get(request);
        found.close(AskState.DECLINED, clock.instant());
        answered.fire(new EndorsementAskAnswered(found.holder(), found.credential(), false));
    }

    private EndorsementRequest get(UUID request) {
        return requests.find(request)
                .filter(found ->
                        caller.organisationsWith(Permission.VALIDATE_SKILL).contains(found.organisation()))
                .orElseThrow(() -> new NotFound("request", request));
    }
}
