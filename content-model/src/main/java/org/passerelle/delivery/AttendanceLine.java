package org.passerelle.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.passerelle.kernel.BaseEntity;

/** What was once written down of somebody's presence at a session. Never changed, only followed by another one. */
@Entity
@Table(schema = "content", name = "attendance_line")
class AttendanceLine extends BaseEntity {
    @Column(name = "session_id", nullable = false, updatable = false)
    private UUID session;

    @Column(name = "enrolment_id", nullable = false, updatable = false)
    private UUID enrolment;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false, updatable = false)
    private Presence state = Presence.ABSENT;

    @Column(name = "minutes", nullable = false, updatable = false)
    private int minutes;

    @Column(name = "signature", nullable = false, updatable = false)
    private String signature = "";

    @Column(name = "recorded_by", nullable = false, updatable = false)
    private UUID by;

    @Column(name = "recorded_at", nullable = false, updatable = false)
    private Instant at;

    @Column(name = "reason", nullable = false, updatable = false)
    private String reason = "";

    /** For the persistence provider. */
    protected AttendanceLine() {}

    AttendanceLine(UUID session, UUID enrolment, Said said, UUID by, Instant now) {
        this.session = session;
        this.enrolment = enrolment;
        this.state = said.state();
        this.minutes = said.minutes();
        this.signature = said.signature();
        this.reason = said.reason();
        this.by = by;
        this.at = now;
    }

    /** What is written down. */
    record Said(Presence state, int minutes, String signature, String reason) {}

    UUID session() {
        return session;
    }

    UUID enrolment() {
        return enrolment;
    }

    Presence state() {
        return state;
    }

    int minutes() {
        return minutes;
    }

    String signature() {
        return signature;
    }

    UUID by() {
        return by;
    }

    Instant at() {
        return at;
    }

    String reason() {
        return reason;
    }
}
