package org.passerelle.survey;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.BaseEntity;
import org.passerelle.kernel.Refusal;

/** Somebody is asked by a survey from a moment on; answered once, or never. */
@Entity
@Table(schema = "content", name = "survey_invite")
class SurveyInvite extends BaseEntity {
    @Column(name = "code", nullable = false, updatable = false)
    private String code;

    @Column(name = "enrolment_id", nullable = false, updatable = false)
    private UUID enrolment;

    @Column(name = "person_id", nullable = false, updatable = false)
    private UUID person;

    @Column(name = "course_id", nullable = false, updatable = false)
    private UUID course;

    @Column(name = "run_id", nullable = false, updatable = false)
    private UUID run;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", nullable = false, updatable = false)
    private SurveyKind kind;

    @Column(name = "due_at", nullable = false, updatable = false)
    private Instant dueAt;

    @Column(name = "mailed_at")
    @Nullable
    private Instant mailedAt;

    @Column(name = "answered_at")
    @Nullable
    private Instant answeredAt;

    /** For the persistence provider. */
    protected SurveyInvite() {}

    SurveyInvite(UUID enrolment, UUID person, UUID course, UUID run, SurveyKind kind, Instant due) {
        this.code = UUID.randomUUID().toString();
        this.enrolment = enrolment;
        this.person = person;
        this.course = course;
        this.run = run;
        this.kind = kind;
        this.dueAt = due;
    }

    void mailed(Instant now) {
        this.mailedAt = now;
    }

    /** @throws Refusal when it was answered, or it is not time yet */
    void answer(Instant now) {
        if (answeredAt != null) {
            throw new Refusal("survey.answered");
        }
        if (now.isBefore(dueAt)) {
            throw new Refusal("survey.tooEarly");
        }
        this.answeredAt = now;
    }

    boolean isAnswered() {
        return answeredAt != null;
    }

    boolean isMailed() {
        return mailedAt != null;
    }

    String code() {
        return code;
    }

    UUID person() {
        return person;
    }

    UUID course() {
        return course;
    }

    UUID run() {
        return run;
    }

    SurveyKind kind() {
        return kind;
    }
}
