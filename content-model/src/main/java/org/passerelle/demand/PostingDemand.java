package org.passerelle.demand;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Caller;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Page;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;
import org.passerelle.kernel.UseCase;

/** Lets employers say whom they look for. Each sees and changes the demands of their own organisations only. */
@UseCase
public class PostingDemand {
    @Inject
    Postings postings;

    @Inject
    DraftChecks checks;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    Event<DemandPosted> posted;

    @Inject
    Event<DemandChanged> changed;

    /**
     * Posts a demand. A second post of one organisation with one key answers the first one's identifier and changes
     * nothing.
     *
     * @param idempotencyKey chosen by who posts, at most 80 characters; null for none
     * @param anyway post it even when it looks like an open demand of the same organisation
     * @return the demand
     * @throws Refusal beside the field that is wrong; {@code demand.looksLike} with the other's identifier
     * @throws NotFound when the caller may not post for this organisation
     */
    @Allowed(Permission.POST_DEMAND)
    public UUID post(DemandDraft draft, @Nullable String idempotencyKey, boolean anyway) {
        caller.require(Permission.POST_DEMAND, draft.organisation());
        String key = Text.optional("idempotencyKey", idempotencyKey, 80);
        Optional<DemandSignal> before = key.isEmpty() ? Optional.empty() : postings.with(draft.organisation(), key);
        return before.map(DemandSignal::id).orElseGet(() -> add(draft, key, anyway));
    }

    private UUID add(DemandDraft draft, String key, boolean anyway) {
        CheckedDraft checked = checks.check(draft, null);
        if (!anyway) {
            refuseTwin(draft.organisation(), checked, null);
        }
        DemandSignal signal = postings.add(new DemandSignal(
                checked, draft.organisation(), draft.source(), key.isEmpty() ? null : key, clock.instant()));
        posted.fire(new DemandPosted(signal.id(), signal.organisation(), signal.zoneCode()));
        return signal.id();
    }

    /**
     * Changes an open demand; its organisation and its source stay.
     *
     * @param version the version that the change began from
     * @throws Refusal beside the field that is wrong; when it is not open; when it now looks like another one
     * @throws OptimisticLockException when somebody changed it meanwhile
     * @throws NotFound when there is none, or it is not of an organisation of the caller
     */
    @Allowed(Permission.POST_DEMAND)
    public void edit(UUID demand, DemandDraft draft, long version) {
        DemandSignal signal = own(demand);
        if (signal.version() != version) {
            throw new OptimisticLockException("demand changed since it was read");
        }
        CheckedDraft checked = checks.check(draft, signal.neededFrom());
        refuseTwin(signal.organisation(), checked, demand);
        signal.edit(checked, clock.instant());
        tell(signal);
    }

    /** Says that the people were found. @throws Refusal when it is not open */
    @Allowed(Permission.POST_DEMAND)
    public void fill(UUID demand) {
        end(demand, signal -> signal.fill(clock.instant()));
    }

    /** Takes a demand back. @throws Refusal when it is not open */
    @Allowed(Permission.POST_DEMAND)
    public void withdraw(UUID demand) {
        end(demand, signal -> signal.withdraw(clock.instant()));
    }

    /** The demands of the caller's organisations, whatever their state, the newest first. */
    @Allowed(value = Permission.POST_DEMAND, reads = true)
    public Page<DemandView> mine(int page, int size) {
        return postings.of(caller.organisationsWith(Permission.POST_DEMAND), page, size)
                .map(DemandSignal::view);
    }

    /** One of the caller's organisations' demands. @throws NotFound when it is not */
    @Allowed(value = Permission.POST_DEMAND, reads = true)
    public DemandView mine(UUID demand) {
        return own(demand).view();
    }

    private void end(UUID demand, Consumer<DemandSignal> how) {
        DemandSignal signal = own(demand);
        how.accept(signal);
        tell(signal);
    }

    private void tell(DemandSignal signal) {
        changed.fire(new DemandChanged(signal.id(), signal.organisation()));
    }

    private DemandSignal own(UUID demand) {
        DemandSignal signal = postings.get(demand);
        caller.require(Permission.POST_DEMAND, signal.organisation());
        return signal;
    }

    private void refuseTwin(UUID organisation, CheckedDraft draft, @Nullable UUID but) {
        for (DemandSignal other : postings.open(organisation, draft.zoneCode())) {
            if (!other.id().equals(but) && other.looksLike(draft)) {
                throw new Refusal("demand.looksLike", other.id());
            }
        }
    }
}
