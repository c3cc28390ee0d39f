package org.passerelle.credential.keeping;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.credential.issuance.Holders;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Caller;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.UseCase;

/** Shows holders what houses ask them, takes their answers, and tells them which houses verified. */
@UseCase
public class AnsweringHouses {
    @Inject
    EvidenceRequests requests;

    @Inject
    Holders holders;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    Event<EvidenceAnswered> answered;

    /** A house that verified a credential, and when. */
    public record Verified(UUID organisation, Instant at) {}

    /** What the caller is asked and has not answered, the newest first. */
    @Allowed(value = Permission.LEARN, reads = true)
    public List<RequestView> open() {
        return requests.to(caller.requirePerson()).stream()
                .filter(EvidenceRequest::isOpen)
                .map(EvidenceRequest::view)
                .toList();
    }

    /** One of the caller's. @throws NotFound when it is to another */
    @Allowed(value = Permission.LEARN, reads = true)
    public RequestView one(UUID request) {
        return requests.to(caller.requirePerson(), request).view();
    }

    /**
     * Answers in words, with a link, or both.
     *
     * @throws NotFound when it is to another
     * @throws Refusal when nothing is said, the link is none, or it was answered before
     */
    @Allowed(Permission.LEARN)
    public void answer(UUID request, @Nullable String text, @Nullable String link) {
        EvidenceRequest found = requests.to(caller.requirePerson(), request);
        found.answer(text, link, clock.instant());
        tell(found);
    }

    /** Declines. @throws NotFound when it is to another @throws Refusal when it was answered before */
    @Allowed(Permission.LEARN)
    public void decline(UUID request) {
        EvidenceRequest found = requests.to(caller.requirePerson(), request);
        found.decline(clock.instant());
        tell(found);
    }

    private void tell(EvidenceRequest request) {
        RequestView view = request.view();
        answered.fire(new EvidenceAnswered(view.row(), view.askedBy()));
    }

    /**
     * The houses that verified a credential of the caller's and let holders know, each with its last time.
     *
     * @throws NotFound when the credential is not the caller's
     */
    @Allowed(value = Permission.LEARN, reads = true)
    public List<Verified> verifiedBy(UUID credential) {
        UUID person = caller.requirePerson();
        if (holders.of(credential).filter(held -> held.holder().equals(person)).isEmpty()) {
            throw new NotFound("credential", credential);
        }
        Set<UUID> told = new HashSet<>();
        return requests.toldAbout(credential).stream()
                .map(found -> new Verified((UUID) found[0], (Instant) found[1]))
                .filter(verified -> told.add(verified.organisation()))
                .toList();
    }
}
