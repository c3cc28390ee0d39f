package org.passerelle.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.BaseEntity;

/** An activity that a learner has done. Doing it again may raise the score; it is never lowered. */
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

    /** For the persistence provider. */
    protected ActivityProgress() {}

    ActivityProgress(UUID enrolment, UUID activity, @Nullable Double score, Instant now) {
        this.enrolment = enrolment;
        this.activity = activity;
        this.score = score;
        this.doneAt = now;
    }

    void raise(@Nullable Double to) {
        if (to != null && (score == null || to > score)) {
            this.score = to;
        }
    }

    UUID enrolment() {
        return enrolment;
    }

    UUID activity() {
        return activity;
    }
}
