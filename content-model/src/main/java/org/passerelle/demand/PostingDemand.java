package org.passerelle.demand;

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
    Accepting accepting;

    @Inject
    Employers employers;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * Posts a demand. A second post of one organisation with one key answers the first one's identifier and changes
     * nothing. A doubtful one waits for an administrator.
     *
     * @param idempotencyKey chosen by who posts, at most 80 characters; null for none
     * @param anyway post it even when it looks like an open demand of the same organisation
     * @return the demand
     * @throws Refusal beside the field that is wrong; {@code demand.looksLike} with the other's identifier
     * @throws NotFound when the caller may not post for this organisation
     */
    @Allowed(Permission.POST_DEMAND)
    public UUID post(DemandDraft draft, @Nullable String idempotencyKey, boolean anyway) {
        UUID organisation = draft.organisation();
        if (organisation == null) {
            throw Refusal.of("organisation", "kernel.required");
        }
        caller.require(Permission.POST_DEMAND, organisation);
        String key = Text.optional("idempotencyKey", idempotencyKey, 80);
        Optional<DemandSignal> before = key.isEmpty() ? Optional.empty() : postings.with(organisation, key);
        return before.map(DemandSignal::id).orElseGet(() -> add(organisation, draft, key, anyway));
    }

    /**
     * Posts a training need of an administration: agents who lack skills. It counts, is weighed and is capped like an
     * employer's demand, by the administration's SIRET; a second post with one key answers the first one's identifier.
     *
     * @param key chosen by who asks, at most 80 characters
     * @throws Refusal beside the field that is wrong
     * @throws NotFound when the caller takes no part in that administration's work
     */
    @Allowed(Permission.TAKE_PART_IN_DESIGN)
    public UUID postNeed(DemandDraft draft, String key) {
        UUID administration = draft.organisation();
        if (administration == null) {
            throw Refusal.of("organisation", "kernel.required");
        }
        caller.require(Permission.TAKE_PART_IN_DESIGN, administration);
        String once = Text.required("idempotencyKey", key, 80);
        return postings.with(administration, once)
                .map(DemandSignal::id)
                .orElseGet(() -> add(administration, draft.asNeed(), once, true));
    }

    /** A training need of an administration in whose work the caller takes part. @throws NotFound when it is none */
    @Allowed(value = Permission.TAKE_PART_IN_DESIGN, reads = true)
    public DemandView need(UUID demand) {
        return ownNeed(demand).view();
    }

    /** Takes a training need back: nobody lacks the skill any longer. One that has ended stays as it is. */
    @Allowed(Permission.TAKE_PART_IN_DESIGN)
    public void withdrawNeed(UUID demand) {
        DemandSignal signal = ownNeed(demand);
        if (signal.view().isAlive()) {
            signal.withdraw(EndedAs.GIVEN_UP, clock.instant());
            accepting.tell(signal);
        }
    }

    private DemandSignal ownNeed(UUID demand) {
        DemandSignal signal = postings.get(demand);
        UUID administration = signal.organisation().orElseThrow(() -> new NotFound("demand", demand));
        caller.require(Permission.TAKE_PART_IN_DESIGN, administration);
        if (signal.view().kind() != DemandKind.TRAINING_NEED) {
            throw new NotFound("training need", demand);
        }
        return signal;
    }

    /** What an organisation of the caller posted with this key, if it did. */
    @Allowed(value = Permission.POST_DEMAND, reads = true)
    public Optional<UUID> posted(UUID organisation, String idempotencyKey) {
        caller.require(Permission.POST_DEMAND, organisation);
        return postings.with(organisation, idempotencyKey).map(DemandSignal::id);
    }

    private UUID add(UUID organisation, DemandDraft draft, String key, boolean anyway) {
        CheckedDraft checked = checks.check(draft, null);
        if (!anyway) {
            refuseTwin(organisation, checked, null);
        }
        Provenance from = new Provenance(
                employers.registered(organisation),
                draft.source(),
                caller.requirePerson(),
                key.isEmpty() ? null : key,
                null,
                null,
                clock.instant());
        return accepting.add(checked, from).id();
    }

    /**
     * Changes a demand that has not ended; its organisation and its source stay.
     *
     * @param version the version that the change began from
     * @throws Refusal beside the field that is wrong; when it has ended; when it now looks like another one
     * @throws OptimisticLockException when somebody changed it meanwhile
     * @throws NotFound when there is none, or it is not of an organisation of the caller
     */
    @Allowed(Permission.POST_DEMAND)
    public void edit(UUID demand, DemandDraft draft, long version) {
        DemandSignal signal = own(demand);
        if (signal.version() != version) {
            throw new OptimisticLockException("demand changed since it was read");
        }
        DemandView before = signal.view();
        if (before.kind() == DemandKind.TRAINING_NEED) {
            throw new Refusal("demand.isNeed");
        }
        CheckedDraft checked = checks.check(keepingOccupation(draft, before), before.neededFrom());
        refuseTwin(signal.organisation().orElseThrow(), checked, demand);
        accepting.edit(signal, checked);
    }

    /** A change that says no occupation keeps it as long as the title stays. */
    private static DemandDraft keepingOccupation(DemandDraft draft, DemandView before) {
        boolean silent = draft.occupationUri() == null || draft.occupationUri().isBlank();
        return silent && before.title().equals(Text.line(draft.title()))
                ? draft.as(before.occupationUri().orElse(null))
                : draft;
    }

    /**
     * Says that more people are looked for than before, instead of posting the same again.
     *
     * @param more how many more, 1 or more
     * @throws Refusal when it has ended, or beside {@code openings} when they would be too many
     */
    @Allowed(Permission.POST_DEMAND)
    public void add(UUID demand, int more) {
        change(demand, signal -> signal.add(more, clock.instant()));
    }

    /** Says that the people are still looked for; one that slept is awake. @throws Refusal when it has ended */
    @Allowed(Permission.POST_DEMAND)
    public void confirm(UUID demand) {
        change(demand, signal -> signal.confirm(clock.instant()));
    }

    /**
     * Says that the people were found.
     *
     * @param here whether through the platform
     * @throws Refusal when it has ended
     */
    @Allowed(Permission.POST_DEMAND)
    public void fill(UUID demand, boolean here) {
        EndedAs how = here ? EndedAs.FILLED_HERE : EndedAs.FILLED_ELSEWHERE;
        change(demand, signal -> signal.fill(how, clock.instant()));
    }

    /** Takes a demand back: nobody is looked for any longer. @throws Refusal when it has ended */
    @Allowed(Permission.POST_DEMAND)
    public void withdraw(UUID demand) {
        change(demand, signal -> signal.withdraw(EndedAs.GIVEN_UP, clock.instant()));
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

    private void change(UUID demand, Consumer<DemandSignal> how) {
        DemandSignal signal = own(demand);
        how.accept(signal);
        accepting.tell(signal);
    }

    private DemandSignal own(UUID demand) {
        DemandSignal signal = postings.get(demand);
        UUID organisation = signal.organisation().orElseThrow(() -> new NotFound("demand", demand));
        caller.require(Permission.POST_DEMAND, organisation);
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
