package org.passerelle.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.passerelle.kernel.BaseEntity;

/** That one course is to be completed before another one is begun. */
@Entity
@Table(schema = "content", name = "course_prerequisite")
class CourseNeed extends BaseEntity {
    @Column(name = "course_id", nullable = false, updatable = false)
    private UUID course;

    @Column(name = "needed_id", nullable = false, updatable = false)
    private UUID needed;

    /** For the persistence provider. */
    protected CourseNeed() {}

    CourseNeed(UUID course, UUID needed) {
        this.course = course;
        this.needed = needed;
    }

    UUID needed() {
        return needed;
    }
}
