package org.passerelle.dialogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.delivery.Place;
import org.passerelle.kernel.BaseEntity;

/** The conversation of a learner, in one of their places, with the tutors there. It waits for these, or it does not. */
@Entity
@Table(schema = "content", name = "dialogue")
class Dialogue extends BaseEntity {
    @Column(name = "enrolment_id", nullable = false, updatable = false)
    private UUID enrolment;

    @Column(name = "learner_id", nullable = false, updatable = false)
    private UUID learner;

    @Column(name = "course_id", nullable = false, updatable = false)
    private UUID course;

    @Column(name = "last_at", nullable = false)
    private Instant lastAt;

    @Column(name = "waiting_since")
    @Nullable
    private Instant waitingSince;

    /** For the persistence provider. */
    protected Dialogue() {}

    Dialogue(Place place, Instant now) {
        this.enrolment = place.enrolment();
        this.learner = place.person();
        this.course = place.course();
        this.lastAt = now;
    }

    /** Somebody wrote: a learner waits from their first message on, until a tutor writes. */
    void written(boolean byTutor, Instant now) {
        this.lastAt = now;
        if (byTutor) {
            this.waitingSince = null;
        } else if (waitingSince == null) {
            this.waitingSince = now;
        }
    }

    UUID enrolment() {
        return enrolment;
    }

    UUID learner() {
        return learner;
    }

    UUID course() {
        return course;
    }

    Instant lastAt() {
        return lastAt;
    }

    boolean isWaiting() {
        return waitingSince != null;
    }
}
