package org.passerelle.demand;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Page;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;
import org.passerelle.kernel.UseCase;
import org.passerelle.people.Outbox;

/** Lets administrators decide about demands that are doubtful, before they are shown or counted. */
@UseCase
public class JudgingDemand {
    @Inject
    Postings postings;

    @Inject
    Accepting accepting;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /** What waits, the longest waiting first. */
    @Allowed(value = Permission.ADMINISTER, reads = true)
    public Page<DemandView> pending(int page, int size) {
        return postings.pending(page, size).map(DemandSignal::view);
    }

    /**
     * Lets a demand count in full; who posted it is told.
     *
     * @throws Refusal when it does not wait
     * @throws NotFound when there is none
     */
    @Allowed(Permission.ADMINISTER)
    public void accept(UUID demand) {
        DemandSignal signal = postings.get(demand);
        signal.accept(clock.instant());
        accepting.tell(signal);
        UUID poster = signal.provenance().postedBy();
        if (poster != null) {
            outbox.tell(
                    poster,
                    "demand.mail.accepted",
                    "/employer/demands/" + demand,
                    signal.view().title());
        }
    }

    /**
     * Keeps a demand out; who posted it is told why.
     *
     * @param reason at most 500 characters
     * @throws Refusal beside {@code reason} when there is none; when it does not wait
     * @throws NotFound when there is none
     */
    @Allowed(Permission.ADMINISTER)
    public void refuse(UUID demand, String reason) {
        String why = Text.required("reason", reason, 500);
        DemandSignal signal = postings.get(demand);
        signal.refuse(clock.instant());
        accepting.tell(signal);
        UUID poster = signal.provenance().postedBy();
        if (poster != null) {
            outbox.tell(
                    poster,
                    "demand.mail.refused",
                    "/employer/demands/" + demand,
                    signal.view().title(),
                    why);
        }
    }
}
