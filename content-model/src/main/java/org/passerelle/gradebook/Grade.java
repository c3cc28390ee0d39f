package org.passerelle.gradebook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.BaseEntity;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;

/**
 * A grade that a person typed, and why. It never changes: who grades anew adds another one; one without a score takes
 * back what was typed, so that what was computed holds again.
 */
@Entity
@Table(schema = "content", name = "grade")
class Grade extends BaseEntity {
    private static final int LONGEST_REASON = 500;

    @Column(name = "enrolment_id", nullable = false, updatable = false)
    private UUID enrolment;

    @Column(name = "task", nullable = false, updatable = false)
    private String task;

    @Column(name = "number", nullable = false, updatable = false)
    private int number;

    @Column(name = "score", updatable = false)
    @Nullable
    private Double score;

    @Column(name = "reason", nullable = false, updatable = false)
    private String reason;

    @Column(name = "typed_by", nullable = false, updatable = false)
    private UUID typedBy;

    @Column(name = "typed_at", nullable = false, updatable = false)
    private Instant typedAt;

    /** For the persistence provider. */
    protected Grade() {}

    /** @throws Refusal beside the field when there is no reason, or the score is not from 0 to 1 */
    Grade(UUID enrolment, String task, int number, @Nullable Double score, String reason, UUID by, Instant now) {
        if (score != null && !(score >= 0 && score <= 1)) {
            throw Refusal.of("grade", "gradebook.gradeOutOfRange");
        }
        this.enrolment = enrolment;
        this.task = task;
        this.number = number;
        this.score = score;
        this.reason = Text.required("reason", reason, LONGEST_REASON);
        this.typedBy = by;
        this.typedAt = now;
    }

    UUID enrolment() {
        return enrolment;
    }

    String task() {
        return task;
    }

    Optional<Double> score() {
        return Optional.ofNullable(score);
    }

    UUID typedBy() {
        return typedBy;
    }

    TypedGrade view(String name) {
        return new TypedGrade(score(), reason, name, typedAt);
    }
}
