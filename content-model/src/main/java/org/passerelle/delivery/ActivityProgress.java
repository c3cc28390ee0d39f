package org.passerelle.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.BaseEntity;

/**
 * An activity that a learner has done, or knew already as a test showed. Doing it again may raise the score; it is
 * never lowered.
 */
@Entity
@Table(schema = "content", name = "activity_progress")
class ActivityProgress extends BaseEntity {
    @Column(name = "enrolment_id", nullable = false, updatable = false)
    private UUID enrolment;

    @Column(name = "activity_id", nullable = false, updatable = false)
    private UUID activity;

    @Column(name = "done_at", nullable = false, updatable = false)
    private Instant doneAt;

    @Column(name = "score")
    @Nullable
    private Double score;

    @Column(name = "acquired", nullable = false)
    private boolean acquired;

    /** For the persistence provider. */
    protected ActivityProgress() {}

    ActivityProgress(UUID enrolment, UUID activity, @Nullable Double score, Instant now) {
        this.enrolment = enrolment;
        this.activity = activity;
        this.score = score;
        this.doneAt = now;
    }

    /** What a test showed to be known before. */
    static ActivityProgress acquired(UUID enrolment, UUID activity, Instant now) {
        ActivityProgress known = new ActivityProgress(enrolment, activity, null, now);
        known.acquired = true;
        return known;
    }

    /** Whether it counts because it was known before; doing it nevertheless makes it done. */
    boolean isAcquired() {
        return acquired;
    }

    void raise(@Nullable Double to) {
        this.acquired = false;
        if (to != null && (score == null || to > score)) {
            this.score = to;
        }
    }

    UUID enrolment() {
        return enrolment;
    }

    Instant doneAt() {
        return doneAt;
    }

    UUID activity() {
        return activity;
    }
}
