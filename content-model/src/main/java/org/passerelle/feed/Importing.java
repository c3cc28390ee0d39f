package org.passerelle.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.passerelle.demand.Reading;
import org.passerelle.demand.ReceivingDemand;
import org.passerelle.demand.ReceivingDemand.Outcome;
import org.passerelle.kernel.Refusal;

/**
 * Carries a file's rows into the demand, a hundred in a transaction; of a hundred among which one is bad, each in a
 * transaction of its own. The file is read through once before, so that nothing is taken from one that breaks off.
 */
@ApplicationScoped
class Importing {
    private static final Logger LOG = System.getLogger(Importing.class.getName());
    private static final int BATCH = 100;

    @Inject
    RunBook book;

    @Inject
    TakingRows taking;

    @Inject
    PostingReader postings;

    @Inject
    ReceivingDemand receiving;

    @Inject
    Clock clock;

    /** A row of which is known what it asks for. */
    private record Read(Row row, String reference, Reading reading) {}

    /** @throws Refusal when the file can't be read to its end; the rows before that are taken in */
    void run(UUID run, RunBook.Plan plan, Path file) {
        FeedFile feed = new FeedFile(file, plan.mapping());
        book.survey(run, feed.count(), feed.encoding());
        Pass pass = new Pass(run, plan, clock.instant());
        feed.read(pass::add);
        pass.end();
    }

    /** One pass over a file. */
    private final class Pass {
        private final UUID run;
        private final RunBook.Plan plan;
        private final Instant began;
        private final Tally tally = new Tally();
        private final Set<String> references = new HashSet<>();
        private final List<Read> batch = new ArrayList<>();
        private final List<RefusedRow> refused = new ArrayList<>();
        private int kept;
        private int waiting;

        Pass(UUID run, RunBook.Plan plan, Instant began) {
            this.run = run;
            this.plan = plan;
            this.began = began;
        }

        void add(Row row) {
            String reference = "";
            try {
                row.fault().ifPresent(fault -> {
                    throw fault;
                });
                Posting posting = plan.mapping().read(row.node());
                reference = PostingReader.reference(posting);
                if (!references.add(reference)) {
                    throw new Refusal("feed.twice", reference);
                }
                batch.add(new Read(row, reference, postings.read(plan.prefix(), posting)));
            } catch (Refusal refusal) {
                refuse(row, reference, refusal);
            }
            if (++waiting >= BATCH) {
                flush();
            }
        }

        void end() {
            flush();
            if (plan.whole() && !plan.dry() && tally.isTrustworthy()) {
                tally.end(receiving.endUnseen(plan.prefix(), began, run));
            }
            book.finish(run, tally);
        }

        private void flush() {
            if (clock.instant().isAfter(began.plus(FeedLimits.TIME))) {
                throw new Refusal("feed.tooLong", FeedLimits.TIME.toMinutes(), tally.read());
            }
            try {
                take(batch.stream().map(Read::reading).toList()).forEach(tally::count);
            } catch (RuntimeException anyOfThem) {
                singly();
            }
            book.progress(run, tally, List.copyOf(refused));
            batch.clear();
            refused.clear();
            waiting = 0;
        }

        /** @throws Refusal when none of several could be taken for a reason that is not its own */
        private void singly() {
            int failed = 0;
            for (Read read : batch) {
                try {
                    take(List.of(read.reading)).forEach(tally::count);
                } catch (Refusal refusal) {
                    refuse(read.row, read.reference, refusal);
                } catch (RuntimeException e) {
                    failed++;
                    LOG.log(Level.WARNING, "row " + read.row.number() + " of reading " + run + " failed", e);
                    refuse(read.row, read.reference, new Refusal("feed.rowFailed"));
                }
            }
            if (failed > 1 && failed == batch.size()) {
                throw new Refusal("feed.stopped", tally.read());
            }
        }

        private List<Outcome> take(List<Reading> readings) {
            return plan.dry() ? taking.check(readings) : taking.take(readings, run);
        }

        private void refuse(Row row, String reference, Refusal why) {
            tally.refuse();
            if (kept < FeedLimits.REFUSALS) {
                kept++;
                refused.add(new RefusedRow(row.number(), row.line(), reference, Reason.of(why)));
            }
        }
    }
}
