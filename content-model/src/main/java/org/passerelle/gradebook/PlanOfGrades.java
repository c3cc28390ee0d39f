package org.passerelle.gradebook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.passerelle.kernel.BaseEntity;

/** The plan of grades that a course has; it may be changed at any time, and holds for what was graded before too. */
@Entity
@Table(schema = "content", name = "grade_plan")
class PlanOfGrades extends BaseEntity {
    @Column(name = "course_id", nullable = false, updatable = false)
    private UUID course;

    @Column(name = "document", nullable = false)
    private String document;

    /** For the persistence provider. */
    protected PlanOfGrades() {}

    PlanOfGrades(UUID course, GradePlan plan) {
        this.course = course;
        this.document = PlanJson.write(plan);
    }

    void weigh(GradePlan plan) {
        this.document = PlanJson.write(plan);
    }

    UUID course() {
        return course;
    }

    GradePlan plan() {
        return PlanJson.read(document);
    }
}
