package org.passerelle.discussion;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.passerelle.kernel.BaseEntity;

/** That a person finds something written helpful; once each. */
@Entity
@Table(schema = "content", name = "forum_vote")
class ForumVote extends BaseEntity {
    @Column(name = "post_id", nullable = false, updatable = false)
    private UUID post;

    @Column(name = "person_id", nullable = false, updatable = false)
    private UUID person;

    /** For the persistence provider. */
    protected ForumVote() {}

    ForumVote(UUID post, UUID person) {
        this.post = post;
        this.person = person;
    }

    UUID post() {
        return post;
    }

    UUID person() {
        return person;
    }
}
