package org.passerelle.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.passerelle.kernel.BaseEntity;

/** The best score of a learner in a quiz, whether it was enough to pass or not. */
@Entity
@Table(schema = "content", name = "activity_score")
class ActivityScore extends BaseEntity {
    @Column(name = "enrolment_id", nullable = false, updatable = false)
    private UUID enrolment;

    @Column(name = "activity_id", nullable = false, updatable = false)
    private UUID activity;

    @Column(name = "best", nullable = false)
    private double best;

    /** For the persistence provider. */
    protected ActivityScore() {}

    ActivityScore(UUID enrolment, UUID activity, double best) {
        this.enrolment = enrolment;
        this.activity = activity;
        this.best = best;
    }

    void raise(double to) {
        this.best = Math.max(best, to);
    }

    UUID enrolment() {
        return enrolment;
    }

    UUID activity() {
        return activity;
    }

    double best() {
        return best;
    }
}
