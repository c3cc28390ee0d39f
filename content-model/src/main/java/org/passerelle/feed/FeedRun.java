package org.passerelle.feed;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.BaseEntity;
import org.passerelle.kernel.Refusal;

/**
 * One reading of a feed: at work, then done or stopped; one that changed something can be undone. It gives a sign of
 * life after each batch of rows, so that one whose node died is known.
 */
@Entity
@Table(name = "feed_run", schema = "content")
class FeedRun extends BaseEntity {
    @Column(name = "feed_id", nullable = false, updatable = false)
    private UUID feed;

    @Column(name = "source", nullable = false, updatable = false)
    private String source = "";

    @Column(name = "person_id", updatable = false)
    @Nullable
    private UUID startedBy;

    @Column(name = "started_at", nullable = false, updatable = false)
    private Instant startedAt = Instant.EPOCH;

    @Column(name = "beat_at", nullable = false)
    private Instant beatAt = Instant.EPOCH;

    @Column(name = "finished_at")
    @Nullable
    private Instant finishedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false)
    private RunState state = RunState.RUNNING;

    @Column(name = "dry", nullable = false, updatable = false)
    private boolean dry;

    @Column(name = "rows_total", nullable = false)
    private int total;

    @Embedded
    private Tally tally = new Tally();

    @Column(name = "encoding", nullable = false)
    private String encoding = "";

    @Column(name = "mended", nullable = false)
    private boolean mended;

    @Column(name = "failure", nullable = false)
    private String failure = "";

    @Column(name = "failure_arguments", nullable = false)
    private String failureArguments = "";

    /** For the persistence provider. */
    protected FeedRun() {}

    FeedRun(UUID feed, String source, Optional<UUID> startedBy, boolean dry, Instant now) {
        this.feed = feed;
        this.source = source;
        this.startedBy = startedBy.orElse(null);
        this.dry = dry;
        this.startedAt = now;
        this.beatAt = now;
    }

    /** The file was read through once. */
    void survey(int rows, Encoding written, Instant now) {
        this.total = rows;
        this.encoding = written.charset().name();
        this.mended = written.mended();
        this.beatAt = now;
    }

    /** So far it has come. @throws Refusal when it is not at work any more */
    void progress(Tally so, Instant now) {
        requireRunning();
        this.tally = so.copy();
        this.beatAt = now;
    }

    /** It came to its end. @throws Refusal when it is not at work any more */
    void finish(Tally so, Instant now) {
        progress(so, now);
        this.state = RunState.DONE;
        this.finishedAt = now;
    }

    /** It stopped. */
    void fail(Reason why, Instant now) {
        if (state == RunState.RUNNING) {
            this.state = RunState.FAILED;
            this.failure = why.key();
            this.failureArguments = why.stored();
            this.finishedAt = now;
        }
    }

    /** What it brought is taken back. @throws Refusal when there is nothing to take back */
    void undo() {
        if (!view().isUndoable()) {
            throw new Refusal("feed.notUndoable");
        }
        this.state = RunState.UNDONE;
    }

    private void requireRunning() {
        if (state != RunState.RUNNING) {
            throw new Refusal("feed.interrupted");
        }
    }

    UUID feed() {
        return feed;
    }

    RunView view() {
        return new RunView(
                id(),
                feed,
                source,
                Optional.ofNullable(startedBy),
                startedAt,
                Optional.ofNullable(finishedAt),
                state,
                dry,
                total,
                tally.copy(),
                encoding,
                mended,
                Reason.stored(failure, failureArguments));
    }
}
