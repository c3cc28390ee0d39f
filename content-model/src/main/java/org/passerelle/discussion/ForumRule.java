package org.passerelle.discussion;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.passerelle.kernel.BaseEntity;

/** What the forum of a course allows. */
@Entity
@Table(schema = "content", name = "forum_rule")
class ForumRule extends BaseEntity {
    @Column(name = "course_id", nullable = false, updatable = false)
    private UUID course;

    @Column(name = "anonymous", nullable = false)
    private boolean anonymous;

    /** For the persistence provider. */
    protected ForumRule() {}

    ForumRule(UUID course) {
        this.course = course;
    }

    /** Learners may, or may not, write without their name being shown to other learners. */
    void allowAnonymous(boolean allowed) {
        this.anonymous = allowed;
    }

    boolean anonymous() {
        return anonymous;
    }

    UUID course() {
        return course;
    }
}
