package org.passerelle.demand;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Refusal;

/**
 * How far a demand has come. It begins open, or waiting for an administrator; reminded three times in vain it falls
 * asleep and can be woken; it ends filled, withdrawn, refused, or expired.
 */
@Embeddable
class DemandLife {
    /** After so many reminders in vain a demand falls asleep. */
    static final int REMINDERS = 3;

    @Enumerated(EnumType.STRING)
    @Column(name = "life", nullable = false)
    private DemandStatus status = DemandStatus.OPEN;

    @Column(name = "ended_as", nullable = false)
    private String endedAs = "";

    @Column(name = "superseded_by")
    @Nullable
    private UUID supersededBy;

    @Column(name = "alive_at", nullable = false)
    private Instant aliveAt = Instant.EPOCH;

    @Column(name = "reminders", nullable = false)
    private int reminders;

    @Column(name = "reminded_at")
    @Nullable
    private Instant remindedAt;

    /** For the persistence provider. */
    protected DemandLife() {}

    DemandLife(boolean doubtful, Instant since) {
        this.aliveAt = since;
        judge(doubtful);
    }

    private void judge(boolean doubtful) {
        this.status = doubtful ? DemandStatus.PENDING : DemandStatus.OPEN;
    }

    void edit(boolean doubtful, Instant now) {
        requireAlive();
        judge(doubtful);
        renew(now);
    }

    void confirm(Instant now) {
        requireAlive();
        if (status == DemandStatus.ASLEEP) {
            this.status = DemandStatus.OPEN;
        }
        renew(now);
    }

    private void renew(Instant now) {
        this.aliveAt = now;
        this.reminders = 0;
        this.remindedAt = null;
    }

    /** It was met again where it was read. */
    void seen(Instant now) {
        this.aliveAt = now;
    }

    void remind(Instant now) {
        if (reminders == REMINDERS) {
            this.status = DemandStatus.ASLEEP;
        } else {
            this.reminders++;
        }
        this.remindedAt = now;
    }

    void end(DemandStatus as, EndedAs how) {
        requireAlive();
        this.status = as;
        this.endedAs = how.name();
    }

    void supersede(UUID by) {
        end(DemandStatus.WITHDRAWN, EndedAs.SUPERSEDED);
        this.supersededBy = by;
    }

    /** An administrator has looked. @throws Refusal when nobody waited for it */
    void decide(DemandStatus as) {
        if (status != DemandStatus.PENDING) {
            throw new Refusal("demand.notPending");
        }
        this.status = as;
    }

    private void requireAlive() {
        if (!status.isAlive()) {
            throw new Refusal("demand.notOpen");
        }
    }

    DemandStatus status() {
        return status;
    }

    Optional<EndedAs> endedAs() {
        return Optional.of(endedAs).filter(e -> !e.isEmpty()).map(EndedAs::valueOf);
    }

    Instant aliveAt() {
        return aliveAt;
    }

    int reminders() {
        return reminders;
    }
}
