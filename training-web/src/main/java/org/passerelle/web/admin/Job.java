package org.passerelle.web.admin;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.kernel.ImportReport;

/**
 * A background job as it stands.
 *
 * @param kind what it reads
 * @param folder the folder's name
 * @param part what it is writing; empty before it has begun to write
 * @param done rows of the part that are done
 * @param total rows of the part in all
 * @param finishedAt when it ended, well or not; empty while it runs
 * @param report what became of the rows; empty while it runs and when it failed
 * @param failure the sentence's key when it failed; empty when it did not
 */
public record Job(
        UUID id,
        Kind kind,
        String folder,
        String part,
        long done,
        long total,
        Instant startedAt,
        Optional<Instant> finishedAt,
        Optional<ImportReport> report,
        String failure) {
    /** What a job reads. */
    public enum Kind {
        /** Skills and occupations of ESCO or ROME. */
        REFERENTIAL,
        /** Regions, departments, zones, communes and travel times. */
        TERRITORY
    }

    static Job begin(Kind kind, String folder, Instant now) {
        return new Job(UUID.randomUUID(), kind, folder, "", 0, 0, now, Optional.empty(), Optional.empty(), "");
    }

    Job at(String nowPart, long nowDone, long nowTotal) {
        return new Job(id, kind, folder, nowPart, nowDone, nowTotal, startedAt, finishedAt, report, failure);
    }

    Job done(ImportReport outcome, Instant now) {
        return new Job(
                id, kind, folder, part, total, total, startedAt, Optional.of(now), Optional.of(outcome), failure);
    }

    Job failed(String key, Instant now) {
        return new Job(id, kind, folder, part, done, total, startedAt, Optional.of(now), Optional.empty(), key);
    }

    /** Whether it is still at work. */
    public boolean isRunning() {
        return finishedAt.isEmpty();
    }

    /** Whether it ended without a report. */
    public boolean isFailed() {
        return !failure.isEmpty();
    }
}
