package org.passerelle.credential.awardlist;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.credential.issuance.Awarding;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.UseCase;

/**
 * Issues what confirmed lists award, some rows in a transaction: a row and its credential are stored together or not at
 * all, so that each good row has exactly one however often it is stopped. What is for somebody without an account waits
 * under a digest of the address until the address is confirmed.
 */
@UseCase
public class IssuingLists {
    private static final Duration PATIENCE = Duration.ofDays(365);

    @Inject
    AwardLists lists;

    @Inject
    AwardListContext context;

    @Inject
    Awarding awarding;

    @Inject
    Clock clock;

    @Inject
    Event<AwardWaits> waits;

    @Inject
    Event<ListDone> done;

    @Inject
    Event<ListExpired> expired;

    /** Whether a confirmed list is not done. */
    @Allowed(value = Permission.RUN_JOBS, reads = true)
    public boolean isDue() {
        return lists.due().isPresent();
    }

    /**
     * Issues some rows. Called while it is due, it goes on where it was.
     *
     * @param most how many rows at most
     * @return how many there were
     */
    @Allowed(Permission.RUN_JOBS)
    public int some(int most) {
        return lists.due().flatMap(lists::lock).map(list -> some(list, most)).orElse(0);
    }

    private int some(AwardList list, int most) {
        if (list.state() != ListState.CONFIRMED) {
            return 0;
        }
        List<AwardRow> next = lists.next(list.id(), most);
        next.forEach(row -> issue(list, row));
        if (next.size() < most) {
            list.done(clock.instant());
            done.fire(new ListDone(list.id(), list.course(), list.proposedBy()));
        }
        return next.size();
    }

    private void issue(AwardList list, AwardRow row) {
        String email = row.email();
        Optional<UUID> holder = context.holder(email);
        if (holder.isEmpty()) {
            row.waits(digest(list.id(), email));
            waits.fire(new AwardWaits(list.course(), list.body(), list.proposedBy(), email));
        } else {
            award(list, row, holder.get());
        }
    }

    private void award(AwardList list, AwardRow row, UUID holder) {
        try {
            row.issued(awarding.award(context.award(row.award(list), holder)));
        } catch (Refusal refused) {
            row.refuse();
        }
    }

    /**
     * Issues what waits for somebody who has just confirmed an account.
     *
     * @return how many there were
     */
    @Allowed(Permission.RUN_JOBS)
    public int claim(UUID person) {
        String email = context.mailbox(person);
        int claimed = 0;
        for (UUID id : lists.withWaiting()) {
            for (AwardRow row : lists.waiting(id, digest(id, email))) {
                award(lists.find(id).orElseThrow(), row, person);
                claimed++;
            }
        }
        return claimed;
    }

    /**
     * Leaves out what waits in a list that was done a year ago; whoever handed it in is told.
     *
     * @return how many rows there were; none when no list is as old as that
     */
    @Allowed(Permission.RUN_JOBS)
    public int expire() {
        return lists.waitingSince(clock.instant().minus(PATIENCE))
                .flatMap(lists::lock)
                .map(this::expire)
                .orElse(0);
    }

    private int expire(AwardList list) {
        List<AwardRow> waiting = lists.waiting(list.id());
        waiting.forEach(AwardRow::expire);
        if (!waiting.isEmpty()) {
            expired.fire(new ListExpired(list.id(), list.course(), list.proposedBy(), waiting.size()));
        }
        return waiting.size();
    }

    /** Salted by the list, so that two lists cannot be laid one upon the other. */
    private static String digest(UUID list, String email) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest((list + " " + email).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
