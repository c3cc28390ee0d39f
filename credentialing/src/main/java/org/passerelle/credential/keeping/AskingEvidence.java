package org.passerelle.credential.keeping;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.credential.issuance.Holders;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Caller;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.UseCase;

/** Lets a house ask the holder of a kept credential for one more piece of evidence. */
@UseCase
public class AskingEvidence {
    private static final int MOST_OF_A_ROW = 3;
    private static final int MOST_SHOWN = 20;

    @Inject
    KeptReports reports;

    @Inject
    EvidenceRequests requests;

    @Inject
    Holders holders;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    Event<EvidenceAsked> asked;

    /**
     * Asks.
     *
     * @param row a kept row about a credential of ours
     * @param message what is asked, 20 to 1000 characters
     * @throws NotFound when the row is another house's
     * @throws Refusal when the holder cannot be reached here, was asked already or three times, or beside the message
     */
    @Allowed(Permission.VALIDATE_SKILL)
    public UUID ask(UUID row, @Nullable String message) {
        KeptRow about = reports.row(row);
        UUID credential = about.credential();
        if (credential == null) {
            throw new Refusal("hr.holderElsewhere");
        }
        List<EvidenceRequest> before = requests.ofRow(row);
        if (before.size() >= MOST_OF_A_ROW || before.stream().anyMatch(EvidenceRequest::isOpen)) {
            throw new Refusal("hr.askedAlready", MOST_OF_A_ROW);
        }
        UUID holder = holders.of(credential)
                .map(Holders.Held::holder)
                .orElseThrow(() -> new NotFound("credential", credential));
        UUID house = reports.batch(about.batch()).organisation();
        EvidenceRequest request =
                new EvidenceRequest(row, house, credential, holder, caller.requirePerson(), message, clock.instant());
        requests.add(request);
        asked.fire(new EvidenceAsked(request.id(), holder, house));
        return request.id();
    }

    /** What was asked about a row, the newest first. @throws NotFound when it is another house's */
    @Allowed(value = Permission.VALIDATE_SKILL, reads = true)
    public List<RequestView> of(UUID row) {
        reports.row(row);
        return requests.ofRow(row).stream().map(EvidenceRequest::view).toList();
    }

    /** The newest requests of the caller's houses. */
    @Allowed(value = Permission.VALIDATE_SKILL, reads = true)
    public List<RequestView> recent() {
        return requests.ofHouses(caller.organisationsWith(Permission.VALIDATE_SKILL), MOST_SHOWN).stream()
                .map(EvidenceRequest::view)
                .toList();
    }
}
