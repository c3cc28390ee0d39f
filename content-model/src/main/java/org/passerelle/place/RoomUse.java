package org.passerelle.place;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.passerelle.kernel.BaseEntity;

/** That a room is taken for a time, and for what. */
@Entity
@Table(schema = "content", name = "room_use")
class RoomUse extends BaseEntity {
    @Column(name = "room_id", nullable = false)
    private UUID room;

    @Column(name = "purpose", nullable = false, updatable = false)
    private UUID purpose;

    @Column(name = "starts_at", nullable = false)
    private Instant startsAt;

    @Column(name = "ends_at", nullable = false)
    private Instant endsAt;

    @Column(name = "taken_by", nullable = false)
    private UUID takenBy;

    /** For the persistence provider. */
    protected RoomUse() {}

    RoomUse(UUID room, UUID purpose, Instant startsAt, Instant endsAt, UUID by) {
        this.room = room;
        this.purpose = purpose;
        this.startsAt = startsAt;
        this.endsAt = endsAt;
        this.takenBy = by;
    }

    UUID purpose() {
        return purpose;
    }

    Instant startsAt() {
        return startsAt;
    }

    Instant endsAt() {
        return endsAt;
    }
}
