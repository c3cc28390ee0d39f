package org.passerelle.discussion;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.passerelle.kernel.BaseEntity;

/** That a person wants to hear of what is written in a thread, and until when they have read it. */
@Entity
@Table(schema = "content", name = "forum_follow")
class ForumFollow extends BaseEntity {
    @Column(name = "thread_id", nullable = false, updatable = false)
    private UUID thread;

    @Column(name = "person_id", nullable = false, updatable = false)
    private UUID person;

    @Column(name = "seen_at", nullable = false)
    private Instant seenAt;

    /** For the persistence provider. */
    protected ForumFollow() {}

    ForumFollow(UUID thread, UUID person, Instant now) {
        this.thread = thread;
        this.person = person;
        this.seenAt = now;
    }

    UUID thread() {
        return thread;
    }

    /** The person has read all that is there. */
    void seen(Instant now) {
        this.seenAt = now;
    }

    Instant seenAt() {
        return seenAt;
    }

    UUID person() {
        return person;
    }
}
