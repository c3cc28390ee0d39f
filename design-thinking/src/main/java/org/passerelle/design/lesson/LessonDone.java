package org.passerelle.design.lesson;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.passerelle.design.method.Stage;
import org.passerelle.kernel.BaseEntity;

/** That somebody did a stage's lesson. Done once, it stays so. */
@Entity
@Table(schema = "design", name = "lesson_done")
public class LessonDone extends BaseEntity {
    @Column(name = "person_id", nullable = false, updatable = false)
    private UUID person;

    @Enumerated(EnumType.STRING)
    @Column(name = "stage", nullable = false, updatable = false)
    private Stage stage;

    @Column(name = "done_at", nullable = false, updatable = false)
    private Instant at;

    /** For the persistence provider. */
    protected LessonDone() {}

    LessonDone(UUID person, Stage stage, Instant now) {
        this.person = person;
        this.stage = stage;
        this.at = now;
    }

    Stage stage() {
        return stage;
    }

    Instant at() {
        return at;
    }
}
