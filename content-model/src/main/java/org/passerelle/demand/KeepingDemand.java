package org.passerelle.demand;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Clocks;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.UseCase;
import org.passerelle.people.OrganisationApproved;
import org.passerelle.people.OrganisationSuspended;

/** Keeps the demands in order: ends those whose time is over, and loads those that are shown to try things out. */
@UseCase
public class KeepingDemand {
    @Inject
    Postings postings;

    @Inject
    DraftChecks checks;

    @Inject
    Accepting accepting;

    @Inject
    Employers employers;

    @Inject
    Clock clock;

    /** Ends the demands whose last day has passed; answers how many. To be done once a day. */
    @Allowed(Permission.RUN_JOBS)
    public int expire() {
        return postings.expire(Clocks.today(clock), clock.instant());
    }

    /**
     * Loads a demand that was seen in the past. One that is there already, by organisation and key, is left as it is.
     *
     * @param key what tells it from others of its organisation
     * @param observedAt when it was seen
     */
    @Allowed(Permission.ADMINISTER)
    public UUID load(DemandDraft draft, String key, Instant observedAt) {
        return loaded(draft, key, observedAt).id();
    }

    /** Loads one for which the people were found since. */
    @Allowed(Permission.ADMINISTER)
    public UUID loadFilled(DemandDraft draft, String key, Instant observedAt) {
        DemandSignal signal = loaded(draft, key, observedAt);
        if (signal.view().isAlive()) {
            signal.fill(EndedAs.FILLED_ELSEWHERE, clock.instant());
            accepting.tell(signal);
        }
        return signal.id();
    }

    private DemandSignal loaded(DemandDraft draft, String key, Instant observedAt) {
        UUID organisation = Objects.requireNonNull(draft.organisation(), "organisation");
        return postings.with(organisation, key)
                .orElseGet(() -> accepting.add(
                        checks.check(draft, draft.neededFrom()),
                        new Provenance(
                                employers.registered(organisation),
                                draft.source(),
                                null,
                                key,
                                null,
                                null,
                                observedAt)));
    }

    /** While an organisation is suspended, what it asked for moves nothing. */
    void suspended(@Observes OrganisationSuspended event) {
        postings.count(event.organisation(), false, clock.instant());
    }

    /** An organisation that is approved again counts again. */
    void approved(@Observes OrganisationApproved event) {
        postings.count(event.organisation(), true, clock.instant());
    }
}
