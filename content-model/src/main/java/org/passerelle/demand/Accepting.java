package org.passerelle.demand;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.passerelle.people.OrganisationDirectory;

/** Takes a checked draft in, however it came: weighs how far it is trusted, stores it, and finds its doubles. */
@ApplicationScoped
class Accepting {
    @Inject
    Postings postings;

    @Inject
    Duplicates duplicates;

    @Inject
    OrganisationDirectory organisations;

    @Inject
    Clock clock;

    @Inject
    Event<DemandPosted> posted;

    @Inject
    Event<DemandChanged> changed;

    DemandSignal add(CheckedDraft draft, Provenance from) {
        Trust trust = from.source() == DemandSource.DEMONSTRATION ? Trust.WHOLE : trust(draft, from);
        DemandSignal signal = postings.add(new DemandSignal(draft, from, trust, clock.instant()));
        duplicates.settle(signal);
        posted.fire(new DemandPosted(signal.id(), from.employer().organisation(), draft.zoneCode()));
        return signal;
    }

    void edit(DemandSignal signal, CheckedDraft draft) {
        signal.edit(draft, trust(draft, signal.provenance()), clock.instant());
        duplicates.resettle(signal);
        tell(signal);
    }

    /** Lets everybody know that it changed. */
    void tell(DemandSignal signal) {
        changed.fire(new DemandChanged(signal.id(), signal.organisation()));
    }

    private Trust trust(CheckedDraft draft, Provenance from) {
        long lastDay =
                postings.count(from.employer().key(), from.observedAt().minus(Duration.ofDays(1)), from.observedAt());
        boolean free = from.postedBy() != null && organisations.writesFromFreeMailbox(from.postedBy());
        return Trust.of(draft, from, lastDay, free);
    }
}
