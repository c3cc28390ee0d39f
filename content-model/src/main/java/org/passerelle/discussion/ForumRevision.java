package org.passerelle.discussion;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.passerelle.kernel.BaseEntity;

/** What stood in a post before it was edited. */
@Entity
@Table(schema = "content", name = "forum_revision")
class ForumRevision extends BaseEntity {
    @Column(name = "post_id", nullable = false, updatable = false)
    private UUID post;

    @Column(name = "body", nullable = false, updatable = false)
    private String body;

    @Column(name = "replaced_at", nullable = false, updatable = false)
    private Instant replacedAt;

    /** For the persistence provider. */
    protected ForumRevision() {}

    ForumRevision(UUID post, String body, Instant now) {
        this.post = post;
        this.body = body;
        this.replacedAt = now;
    }

    UUID post() {
        return post;
    }

    PostHistory.Version view() {
        return new PostHistory.Version(body, replacedAt);
    }
}
