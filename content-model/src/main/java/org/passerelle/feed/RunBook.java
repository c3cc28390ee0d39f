package org.passerelle.feed;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.passerelle.demand.ReceivingDemand;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Caller;
import org.passerelle.kernel.Page;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;
import org.passerelle.kernel.UseCase;

/** Writes down how far readings have come, each entry a transaction of its own beside those of the rows. */
@UseCase
class RunBook {
    private static final Duration SILENCE = Duration.ofMinutes(10);
    private static final Duration REMEMBERED = Duration.ofDays(90);

    @Inject
    FeedStore store;

    @Inject
    ReceivingDemand receiving;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** What a reading has to know. */
    record Plan(FeedMapping mapping, String prefix, boolean whole, boolean dry) {}

    @Allowed(value = Permission.RUN_JOBS, reads = true)
    public UUID begin(UUID feed, String source, boolean dry, boolean fetched) {
        Feed known = store.feed(feed);
        Instant now = clock.instant();
        if (!store.lease(feed, now)) {
            throw new Refusal("feed.busy");
        }
        if (fetched) {
            known.fetch(now);
        }
        String line = Text.line(source);
        String shown = line.length() > 2000 ? line.substring(0, 2000) : line;
        FeedRun run = new FeedRun(feed, shown, caller.person(), dry, now);
        store.add(run);
        return run.id();
    }

    @Allowed(value = Permission.RUN_JOBS, reads = true)
    public Plan plan(UUID id) {
        FeedRun run = store.run(id);
        Feed feed = store.feed(run.feed());
        return new Plan(
                feed.mapping(), feed.prefix(), feed.isWhole(), run.view().dry());
    }

    @Allowed(value = Permission.RUN_JOBS, reads = true)
    public void survey(UUID id, int rows, Encoding encoding) {
        FeedRun run = store.run(id);
        run.survey(rows, encoding, clock.instant());
        hold(run);
    }

    /** @throws Refusal when the reading was given up meanwhile */
    @Allowed(value = Permission.RUN_JOBS, reads = true)
    public void progress(UUID id, Tally tally, List<RefusedRow> refused) {
        FeedRun run = store.run(id);
        run.progress(tally, clock.instant());
        refused.forEach(row -> store.add(new FeedRefusal(id, row)));
        hold(run);
    }

    @Allowed(value = Permission.RUN_JOBS, reads = true)
    public void finish(UUID id, Tally tally) {
        FeedRun run = store.run(id);
        run.finish(tally, clock.instant());
        release(run);
    }

    @Allowed(value = Permission.RUN_JOBS, reads = true)
    public void fail(UUID id, Reason why) {
        FeedRun run = store.run(id);
        run.fail(why, clock.instant());
        release(run);
    }

    /** Takes back what it brought, while nothing else of its feed is read; answers how many postings that were. */
    @Allowed(value = Permission.RUN_JOBS, reads = true)
    public int undo(UUID id) {
        FeedRun run = store.run(id);
        run.undo();
        if (!store.lease(run.feed(), clock.instant())) {
            throw new Refusal("feed.busy");
        }
        int undone = receiving.undo(id);
        release(run);
        return undone;
    }

    @Allowed(value = Permission.RUN_JOBS, reads = true)
    public RunView get(UUID id) {
        return store.run(id).view();
    }

    @Allowed(value = Permission.RUN_JOBS, reads = true)
    public Page<RunView> list(UUID feed, int page, int size) {
        return store.runs(store.feed(feed).id(), page, size).map(FeedRun::view);
    }

    @Allowed(value = Permission.RUN_JOBS, reads = true)
    public List<RefusedRow> refused(UUID run, int most) {
        return store.refusals(store.run(run).id(), most).stream()
                .map(FeedRefusal::view)
                .toList();
    }

    /** Gives up readings whose node died, and forgets old refused rows. */
    @Allowed(value = Permission.RUN_JOBS, reads = true)
    public void tidy() {
        Instant now = clock.instant();
        store.silent(now.minus(SILENCE)).forEach(run -> {
            run.fail(Reason.of(new Refusal("feed.interrupted")), now);
            release(run);
        });
        store.forgetRefusals(now.minus(REMEMBERED));
    }

    private void hold(FeedRun run) {
        store.leaseUntil(run.feed(), clock.instant().plus(FeedStore.LEASE));
    }

    private void release(FeedRun run) {
        store.leaseUntil(run.feed(), clock.instant().minusSeconds(1));
    }
}
