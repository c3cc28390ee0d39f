package org.passerelle.matching;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.BaseEntity;

/** A training body writes a course that nobody teaches yet; for {@link #LIFE} nobody else takes the same on. */
@Entity
@Table(name = "unmet_reservation", schema = "content")
class Reservation extends BaseEntity {
    /** How long it holds. */
    static final Duration LIFE = Duration.ofDays(60);

    @Column(name = "zone_code", updatable = false)
    @Nullable
    private String zoneCode;

    @Column(name = "organisation_id", nullable = false, updatable = false)
    private UUID organisation;

    @Column(name = "person_id", nullable = false, updatable = false)
    private UUID person;

    @Column(name = "course_id", nullable = false, updatable = false)
    private UUID course;

    @Column(name = "skills", nullable = false, updatable = false)
    private String skills;

    @Column(name = "taken_at", nullable = false, updatable = false)
    private Instant takenAt;

    @Column(name = "until_at", nullable = false)
    private Instant until;

    /** For the persistence provider. */
    protected Reservation() {}

    Reservation(
            @Nullable String zoneCode,
            UUID organisation,
            UUID person,
            UUID course,
            Collection<String> skills,
            Instant now) {
        this.zoneCode = zoneCode;
        this.organisation = organisation;
        this.person = person;
        this.course = course;
        this.skills = String.join("\n", skills);
        this.takenAt = now;
        this.until = now.plus(LIFE);
    }

    /** Lets others take it. */
    void release(Instant now) {
        this.until = now;
    }

    /** What its course is to teach. */
    List<String> skills() {
        return skills.lines().toList();
    }

    UUID organisation() {
        return organisation;
    }

    PossibleCourse.Taken view() {
        return new PossibleCourse.Taken(organisation, course, until);
    }
}
