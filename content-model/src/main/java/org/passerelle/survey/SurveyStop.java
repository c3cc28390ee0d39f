package org.passerelle.survey;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.passerelle.kernel.BaseEntity;

/** Somebody wants to be asked nothing any more. */
@Entity
@Table(schema = "content", name = "survey_stop")
class SurveyStop extends BaseEntity {
    @Column(name = "person_id", nullable = false, updatable = false)
    private UUID person;

    @Column(name = "stopped_at", nullable = false, updatable = false)
    private Instant stoppedAt;

    /** For the persistence provider. */
    protected SurveyStop() {}

    SurveyStop(UUID person, Instant now) {
        this.person = person;
        this.stoppedAt = now;
    }
}
