package org.passerelle.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.passerelle.kernel.BaseEntity;

/** A code that somebody typed and that was wrong. Forgotten after an hour. */
@Entity
@Table(schema = "content", name = "code_try")
class CodeTry extends BaseEntity {
    @Column(name = "person_id", nullable = false, updatable = false)
    private UUID person;

    @Column(name = "tried_at", nullable = false, updatable = false)
    private Instant at;

    /** For the persistence provider. */
    protected CodeTry() {}

    CodeTry(UUID person, Instant at) {
        this.person = person;
        this.at = at;
    }
}
