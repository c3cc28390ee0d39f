package org.passerelle.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.passerelle.kernel.BaseEntity;

/** Somebody who accompanies a cohort. */
@Entity
@Table(schema = "content", name = "cohort_tutor")
class CohortTutor extends BaseEntity {
    @Column(name = "cohort_id", nullable = false, updatable = false)
    private UUID cohort;

    @Column(name = "person_id", nullable = false, updatable = false)
    private UUID person;

    /** For the persistence provider. */
    protected CohortTutor() {}

    CohortTutor(UUID cohort, UUID person) {
        this.cohort = cohort;
        this.person = person;
    }

    UUID person() {
        return person;
    }
}
