package org.passerelle.place;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.passerelle.kernel.BaseEntity;

/** Somebody's seat at a half-day, or their place in the line for one. */
@Entity
@Table(schema = "content", name = "booking")
class Booking extends BaseEntity {
    /** Where a booking stands. */
    enum State {
        /** There is a seat. */
        BOOKED,
        /** There is none yet. */
        WAITING,
        /** It was given up. */
        LEFT
    }

    @Column(name = "half_day_id", nullable = false, updatable = false)
    private UUID halfDay;

    @Column(name = "person_id", nullable = false, updatable = false)
    private UUID person;

    @Column(name = "asked_at", nullable = false)
    private Instant askedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false)
    private State state = State.WAITING;

    /** For the persistence provider. */
    protected Booking() {}

    Booking(UUID halfDay, UUID person) {
        this.halfDay = halfDay;
        this.person = person;
        this.askedAt = Instant.EPOCH;
        this.state = State.LEFT;
    }

    void ask(boolean seat, Instant now) {
        this.state = seat ? State.BOOKED : State.WAITING;
        this.askedAt = now;
    }

    void moveUp() {
        this.state = State.BOOKED;
    }

    void leave() {
        this.state = State.LEFT;
    }

    boolean isBooked() {
        return state == State.BOOKED;
    }

    boolean isThere() {
        return state != State.LEFT;
    }

    UUID halfDay() {
        return halfDay;
    }

    UUID person() {
        return person;
    }
}
