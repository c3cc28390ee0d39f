package org.passerelle.demand;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
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
    Clock clock;

    @Inject
    Event<DemandPosted> posted;

    /** Ends the open demands whose last day has passed; answers how many. To be done once a day. */
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
        return postings.with(draft.organisation(), key)
                .orElseGet(() -> add(draft, key, observedAt))
                .id();
    }

    private DemandSignal add(DemandDraft draft, String key, Instant observedAt) {
        CheckedDraft checked = checks.check(draft, draft.neededFrom());
        DemandSignal signal =
                postings.add(new DemandSignal(checked, draft.organisation(), draft.source(), key, observedAt));
        posted.fire(new DemandPosted(signal.id(), signal.organisation(), signal.zoneCode()));
        return signal;
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
