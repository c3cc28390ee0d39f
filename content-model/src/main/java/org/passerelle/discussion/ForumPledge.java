package org.passerelle.discussion;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.passerelle.kernel.BaseEntity;

/** That a person agreed to the code of conduct. */
@Entity
@Table(schema = "content", name = "forum_pledge")
class ForumPledge extends BaseEntity {
    @Column(name = "person_id", nullable = false, updatable = false)
    private UUID person;

    @Column(name = "agreed_at", nullable = false, updatable = false)
    private Instant agreedAt;

    /** For the persistence provider. */
    protected ForumPledge() {}

    ForumPledge(UUID person, Instant now) {
        this.person = person;
        this.agreedAt = now;
    }

    UUID person() {
        return person;
    }

    Instant agreedAt() {
        return agreedAt;
    }
}
