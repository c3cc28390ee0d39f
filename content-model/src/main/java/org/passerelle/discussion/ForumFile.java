package org.passerelle.discussion;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.passerelle.kernel.BaseEntity;

/** A file beside something written. It never changes. */
@Entity
@Table(schema = "content", name = "forum_file")
class ForumFile extends BaseEntity {
    @Column(name = "post_id", nullable = false, updatable = false)
    private UUID post;

    @Column(name = "name", nullable = false, updatable = false)
    private String name;

    @Column(name = "type", nullable = false, updatable = false)
    private String type;

    @Column(name = "content", nullable = false, updatable = false)
    private byte[] content;

    @Column(name = "added_at", nullable = false, updatable = false)
    private Instant addedAt;

    /** For the persistence provider. */
    protected ForumFile() {}

    ForumFile(UUID post, String name, String type, byte[] content, Instant now) {
        this.post = post;
        this.name = name;
        this.type = type;
        this.content = content.clone();
        this.addedAt = now;
    }

    UUID post() {
        return post;
    }

    String name() {
        return name;
    }

    String type() {
        return type;
    }

    byte[] content() {
        return content.clone();
    }
}
