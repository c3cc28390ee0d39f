package org.passerelle.place;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.passerelle.kernel.BaseEntity;
import org.passerelle.kernel.Refusal;

/** A morning or an afternoon at which so many people can come to a place and learn. */
@Entity
@Table(schema = "content", name = "half_day")
class HalfDay extends BaseEntity {
    private static final int MOST = 1000;

    @Column(name = "place_id", nullable = false, updatable = false)
    private UUID place;

    @Column(name = "held_on", nullable = false, updatable = false)
    private LocalDate day;

    @Enumerated(EnumType.STRING)
    @Column(name = "half", nullable = false, updatable = false)
    private Half half;

    @Column(name = "capacity", nullable = false)
    private int capacity;

    /** For the persistence provider. */
    protected HalfDay() {}

    /** @throws Refusal when the capacity is not from 1 to 1,000 */
    HalfDay(UUID place, LocalDate day, Half half, int capacity) {
        if (capacity < 1 || capacity > MOST) {
            throw Refusal.of("seats", "place.capacityOutOfRange", MOST);
        }
        this.place = place;
        this.day = day;
        this.half = half;
        this.capacity = capacity;
    }

    UUID place() {
        return place;
    }

    LocalDate day() {
        return day;
    }

    Half half() {
        return half;
    }

    int capacity() {
        return capacity;
    }
}
