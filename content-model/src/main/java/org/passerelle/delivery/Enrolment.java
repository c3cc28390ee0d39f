package org.passerelle.delivery;

import jakarta.persistence.Column;
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
import org.passerelle.kernel.Text;

/**
 * A person's place in a run. It is active from the start, and completed, once and for good, when every activity is
 * done. A learner may leave before that, and come back while the run takes learners; what was done stays done.
 */
@Entity
@Table(schema = "content", name = "enrolment")
class Enrolment extends BaseEntity {
    private static final int LONGEST_GROUP = 60;

    @Column(name = "run_id", nullable = false, updatable = false)
    private UUID run;

    @Column(name = "course_id", nullable = false, updatable = false)
    private UUID course;

    @Column(name = "person_id", nullable = false, updatable = false)
    private UUID person;

    @Enumerated(EnumType.STRING)
    @Column(name = "status", nullable = false)
    private EnrolmentStatus status = EnrolmentStatus.ACTIVE;

    @Column(name = "enrolled_at", nullable = false)
    private Instant enrolledAt;

    @Column(name = "completed_at")
    @Nullable
    private Instant completedAt;

    @Column(name = "group_name", nullable = false)
    private String group = "";

    @Column(name = "cohort_id")
    @Nullable
    private UUID cohort;

    @Column(name = "last_activity_id")
    @Nullable
    private UUID lastActivity;

    @Column(name = "archived_at")
    @Nullable
    private Instant archivedAt;

    @Column(name = "last_seen_at", nullable = false)
    private Instant lastSeenAt;

    /** For the persistence provider. */
    protected Enrolment() {}

    Enrolment(CourseRun run, UUID person, Instant now) {
        this.run = run.id();
        this.course = run.course();
        this.person = person;
        this.enrolledAt = now;
        this.lastSeenAt = now;
    }

    /** The learner comes back. */
    void resume(Instant now) {
        this.status = EnrolmentStatus.ACTIVE;
        this.enrolledAt = now;
    }

    /** The learner leaves. @throws Refusal when it is not active */
    void withdraw() {
        if (status != EnrolmentStatus.ACTIVE) {
            throw new Refusal("delivery.notActive");
        }
        this.status = EnrolmentStatus.WITHDRAWN;
    }

    /** All is done; true at the first time. */
    boolean complete(Instant now) {
        if (status == EnrolmentStatus.COMPLETED) {
            return false;
        }
        this.status = EnrolmentStatus.COMPLETED;
        this.completedAt = now;
        return true;
    }

    /** The learner goes on with a group, which may be a cohort; an empty name for none. */
    void join(@Nullable UUID within, String name) {
        this.group = Text.optional("group", name, LONGEST_GROUP);
        this.cohort = within;
    }

    /** The cohort that the learner goes on with; empty for none. */
    Optional<UUID> cohort() {
        return Optional.ofNullable(cohort);
    }

    String group() {
        return group;
    }

    /** The learner is at this activity. */
    void at(UUID activity, Instant now) {
        this.lastActivity = activity;
        this.lastSeenAt = now;
    }

    UUID run() {
        return run;
    }

    UUID course() {
        return course;
    }

    UUID person() {
        return person;
    }

    EnrolmentStatus status() {
        return status;
    }

    Instant enrolledAt() {
        return enrolledAt;
    }

    /** The learner puts the course out of sight, or back. */
    void archive(@Nullable Instant at) {
        this.archivedAt = at;
    }

    boolean isArchived() {
        return archivedAt != null;
    }

    Instant lastSeenAt() {
        return lastSeenAt;
    }

    Optional<Instant> completedAt() {
        return Optional.ofNullable(completedAt);
    }

    Optional<UUID> lastActivity() {
        return Optional.ofNullable(lastActivity);
    }
}
