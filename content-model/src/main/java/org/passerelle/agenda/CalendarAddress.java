package org.passerelle.agenda;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.passerelle.kernel.BaseEntity;

/** The secret part of the address at which a person's calendar is read. Another one takes its place at once. */
@Entity
@Table(schema = "content", name = "calendar_address")
class CalendarAddress extends BaseEntity {
    @Column(name = "person_id", nullable = false, updatable = false)
    private UUID person;

    @Column(name = "code", nullable = false)
    private String code;

    @Column(name = "made_at", nullable = false)
    private Instant madeAt;

    /** For the persistence provider. */
    protected CalendarAddress() {}

    CalendarAddress(UUID person, String code, Instant now) {
        this.person = person;
        this.code = code;
        this.madeAt = now;
    }

    void renew(String another, Instant now) {
        this.code = another;
        this.madeAt = now;
    }

    UUID person() {
        return person;
    }

    String code() {
        return code;
    }
}
