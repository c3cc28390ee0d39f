package org.passerelle.demand;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;
import org.passerelle.kernel.UseCase;

/**
 * Takes in postings that were read elsewhere, once each however often they are read. What an import brought can be
 * undone as a whole.
 */
@UseCase
public class ReceivingDemand {
    private static final int LONGEST_KEY = 240;
    private static final Duration OLDEST = Duration.ofDays(365);
    private static final Duration AHEAD = Duration.ofDays(1);

    @Inject
    Postings postings;

    @Inject
    Readings readings;

    @Inject
    DraftChecks checks;

    @Inject
    Accepting accepting;

    @Inject
    Employers employers;

    @Inject
    Clock clock;

    /** What became of a posting that was read. */
    public enum Outcome {
        /** It was not there yet. */
        ADDED,
        /** It was there and says something else now. */
        CHANGED,
        /** It was there and says the same. */
        SAME,
        /** It was there and has been ended here by somebody; it stays ended. */
        ENDED
    }

    /**
     * Says what would become of a posting, and changes nothing.
     *
     * @throws Refusal beside the field that is wrong
     */
    @Allowed(value = Permission.RUN_JOBS, reads = true)
    public Outcome check(Reading reading) {
        return outcome(known(reading), checked(reading));
    }

    /**
     * Takes a posting in.
     *
     * @param importId the import that brings it
     * @throws Refusal beside the field that is wrong
     */
    @Allowed(value = Permission.RUN_JOBS, reads = true)
    public Outcome receive(Reading reading, UUID importId) {
        Optional<DemandSignal> before = known(reading);
        CheckedDraft draft = checked(reading);
        Outcome outcome = outcome(before, draft);
        if (outcome == Outcome.SAME) {
            before.ifPresent(signal -> signal.seen(clock.instant()));
        } else if (outcome != Outcome.ENDED) {
            add(reading, draft, before, importId);
        }
        return outcome;
    }

    private void add(Reading reading, CheckedDraft draft, Optional<DemandSignal> before, UUID importId) {
        before.ifPresent(signal -> {
            signal.supersede(importId, clock.instant());
            postings.flush();
            accepting.tell(signal);
        });
        accepting.add(
                draft,
                new Provenance(
                        employers.known(reading.employer()),
                        DemandSource.FEED,
                        null,
                        null,
                        reading.feedKey(),
                        importId,
                        reading.observedAt()));
    }

    /**
     * Ends the postings of a source that were not read again since, for they are gone from there; answers how many.
     *
     * @param prefix what the keys of this source begin with
     * @param since when the reading of the whole source began
     */
    @Allowed(Permission.RUN_JOBS)
    public int endUnseen(String prefix, Instant since, UUID importId) {
        return readings.endUnseen(prefix, since, importId, clock.instant());
    }

    /** Undoes an import: what it brought goes, what it ended is back; answers how many it had brought. */
    @Allowed(Permission.RUN_JOBS)
    public int undo(UUID importId) {
        return readings.undo(importId, clock.instant());
    }

    private static Outcome outcome(Optional<DemandSignal> before, CheckedDraft draft) {
        if (before.isEmpty()) {
            return Outcome.ADDED;
        }
        DemandSignal signal = before.get();
        if (!signal.view().isAlive()) {
            return Outcome.ENDED;
        }
        return signal.says(draft) ? Outcome.SAME : Outcome.CHANGED;
    }

    private Optional<DemandSignal> known(Reading reading) {
        return readings.with(Text.required("feedKey", reading.feedKey(), LONGEST_KEY));
    }

    private CheckedDraft checked(Reading reading) {
        Instant now = clock.instant();
        if (reading.observedAt().isBefore(now.minus(OLDEST))
                || reading.observedAt().isAfter(now.plus(AHEAD))) {
            throw Refusal.of("observedAt", "demand.publishedWrong");
        }
        return checks.check(checks.withinAYear(reading.draft()), reading.draft().neededFrom());
    }
}
