package org.passerelle.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.passerelle.kernel.BaseEntity;

/** That a trainer lets somebody into a course who has not completed what it asks for; known by their address. */
@Entity
@Table(schema = "content", name = "letting_in")
class LettingIn extends BaseEntity {
    @Column(name = "course_id", nullable = false, updatable = false)
    private UUID course;

    @Column(name = "email_key", nullable = false, updatable = false)
    private String emailKey;

    @Column(name = "let_by", nullable = false, updatable = false)
    private UUID by;

    @Column(name = "let_at", nullable = false, updatable = false)
    private Instant at;

    /** For the persistence provider. */
    protected LettingIn() {}

    LettingIn(UUID course, String emailKey, UUID by, Instant now) {
        this.course = course;
        this.emailKey = emailKey;
        this.by = by;
        this.at = now;
    }

    String emailKey() {
        return emailKey;
    }
}
