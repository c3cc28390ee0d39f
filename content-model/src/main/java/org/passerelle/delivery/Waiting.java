package org.passerelle.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.BaseEntity;

/**
 * Somebody's place in the line for a full run. When a seat is given back, the first is offered it: it is kept for a
 * day, then the next one is asked. Whoever asks again after that stands at the end.
 */
@Entity
@Table(schema = "content", name = "waiting")
class Waiting extends BaseEntity {
    /** How long a seat is kept for whom it is offered. */
    static final Duration KEPT = Duration.ofHours(24);

    @Column(name = "run_id", nullable = false, updatable = false)
    private UUID run;

    @Column(name = "person_id", nullable = false, updatable = false)
    private UUID person;

    @Column(name = "asked_at", nullable = false)
    private Instant askedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false)
    private WaitingState state = WaitingState.WAITING;

    @Column(name = "kept_until")
    @Nullable
    private Instant keptUntil;

    /** For the persistence provider. */
    protected Waiting() {}

    Waiting(UUID run, UUID person, Instant now) {
        this.run = run;
        this.person = person;
        this.askedAt = now;
    }

    /** They ask again, at the end of the line; who waits or is offered a seat stays where they are. */
    void askAgain(Instant now) {
        if (!isInLine()) {
            this.state = WaitingState.WAITING;
            this.askedAt = now;
            this.keptUntil = null;
        }
    }

    /** A seat is kept for them. */
    Instant offer(Instant now) {
        this.state = WaitingState.OFFERED;
        this.keptUntil = now.plus(KEPT);
        return keptUntil;
    }

    void take() {
        this.state = WaitingState.TAKEN;
    }

    void lapse() {
        this.state = WaitingState.LAPSED;
    }

    void leave() {
        this.state = WaitingState.LEFT;
    }

    /** Whether they wait or are offered a seat. */
    boolean isInLine() {
        return state == WaitingState.WAITING || state == WaitingState.OFFERED;
    }

    /** Whether a seat is kept for them at this moment. */
    boolean isOffered(Instant now) {
        return state == WaitingState.OFFERED && keptUntil != null && now.isBefore(keptUntil);
    }

    /** Whether a seat is still counted as theirs, its time over or not. */
    boolean holdsSeat() {
        return state == WaitingState.OFFERED;
    }

    UUID run() {
        return run;
    }

    UUID person() {
        return person;
    }

    Instant askedAt() {
        return askedAt;
    }

    /** Until when a seat is kept; empty when none is. */
    Optional<Instant> keptUntil() {
        return holdsSeat() ? Optional.ofNullable(keptUntil) : Optional.empty();
    }
}
