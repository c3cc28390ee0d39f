package org.passerelle.feed;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Page;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.UseCase;

/**
 * Reads feeds: tries what would become of their rows, takes them in, and takes back what a reading brought. A reading
 * may take half an hour and is no transaction; its batches are.
 */
@UseCase
@Transactional(TxType.NOT_SUPPORTED)
public class RunningFeed {
    private static final Logger LOG = System.getLogger(RunningFeed.class.getName());

    @Inject
    RunBook book;

    @Inject
    Importing importing;

    /**
     * Begins a reading and takes hold of the feed; {@link #run} or {@link #fail} must follow.
     *
     * @param source the name of the file, or the address it is fetched from
     * @param dry to try only
     * @param fetched whether it comes from the feed's address
     * @return the reading
     * @throws Refusal while another one of this feed is at work
     */
    @Allowed(Permission.RUN_JOBS)
    public UUID begin(UUID feed, String source, boolean dry, boolean fetched) {
        return book.begin(feed, source, dry, fetched);
    }

    /**
     * Reads the file. However it ends, the reading says how far it came and why it stopped.
     *
     * @param file on this machine; it is not changed
     */
    @Allowed(value = Permission.RUN_JOBS, reads = true)
    public void run(UUID run, Path file) {
        try {
            importing.run(run, book.plan(run), file);
        } catch (Refusal refusal) {
            book.fail(run, Reason.of(refusal));
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "reading " + run + " failed", e);
            book.fail(run, Reason.of(new Refusal("feed.failed")));
        }
    }

    /** There is nothing to read, for this reason. */
    @Allowed(value = Permission.RUN_JOBS, reads = true)
    public void fail(UUID run, Refusal why) {
        book.fail(run, Reason.of(why));
    }

    /**
     * Takes back what a reading brought and brings back what it ended.
     *
     * @return how many postings it had brought
     * @throws Refusal when there is nothing to take back, or the feed is being read
     */
    @Allowed(Permission.RUN_JOBS)
    public int undo(UUID run) {
        return book.undo(run);
    }

    /** A reading. @throws NotFound when there is none */
    @Allowed(value = Permission.RUN_JOBS, reads = true)
    public RunView get(UUID run) {
        return book.get(run);
    }

    /** The readings of a feed, the newest first. */
    @Allowed(value = Permission.RUN_JOBS, reads = true)
    public Page<RunView> list(UUID feed, int page, int size) {
        return book.list(feed, page, size);
    }

    /** The first rows that a reading refused, in their order; at most {@link FeedLimits#REFUSALS} are kept. */
    @Allowed(value = Permission.RUN_JOBS, reads = true)
    public List<RefusedRow> refused(UUID run, int most) {
        return book.refused(run, Math.max(1, Math.min(most, FeedLimits.REFUSALS)));
    }

    /** Gives up readings whose node died, and forgets refused rows that are older than 90 days. */
    @Allowed(value = Permission.RUN_JOBS, reads = true)
    public void tidy() {
        book.tidy();
    }
}
