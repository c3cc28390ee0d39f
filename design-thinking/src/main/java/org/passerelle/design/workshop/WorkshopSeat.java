package org.passerelle.design.workshop;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.design.board.Seat;
import org.passerelle.design.board.SeatRole;
import org.passerelle.kernel.BaseEntity;
import org.passerelle.kernel.Text;

/** A place at a workshop: of somebody with an account, or of a guest with a key until a moment. */
@Entity
@Table(schema = "design", name = "workshop_seat")
public class WorkshopSeat extends BaseEntity {
    @Column(name = "workshop_id", nullable = false, updatable = false)
    private UUID workshop;

    @Column(name = "person_id", updatable = false)
    @Nullable
    private UUID person;

    @Column(name = "key_digest", updatable = false)
    @Nullable
    private String keyDigest;

    @Column(name = "name", nullable = false)
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(name = "role", nullable = false)
    private SeatRole role;

    @Column(name = "joined_at", nullable = false, updatable = false)
    private Instant joinedAt;

    @Column(name = "until", updatable = false)
    @Nullable
    private Instant until;

    @Column(name = "removed_at")
    @Nullable
    private Instant removedAt;

    @Column(name = "seen_at")
    @Nullable
    private Instant seenAt;

    /** For the persistence provider. */
    protected WorkshopSeat() {}

    private WorkshopSeat(UUID workshop, String name, SeatRole role, Instant now) {
        this.workshop = workshop;
        this.name = Text.required("name", name, 120);
        this.role = role;
        this.joinedAt = now;
    }

    static WorkshopSeat of(UUID workshop, UUID person, String name, SeatRole role, Instant now) {
        WorkshopSeat seat = new WorkshopSeat(workshop, name, role, now);
        seat.person = person;
        return seat;
    }

    static WorkshopSeat guest(UUID workshop, String keyDigest, String name, SeatRole role, Instant until, Instant now) {
        WorkshopSeat seat = new WorkshopSeat(workshop, name, role, now);
        seat.keyDigest = keyDigest;
        seat.until = until;
        return seat;
    }

    void takes(SeatRole other) {
        role = other;
    }

    void remove(Instant now) {
        removedAt = now;
    }

    void comeBack(SeatRole as) {
        removedAt = null;
        role = as;
    }

    boolean isGood(Instant now) {
        return removedAt == null && (until == null || now.isBefore(until));
    }

    /** The seat as boards know it. */
    public Seat seat() {
        return new Seat(id(), role);
    }

    /** At which workshop. */
    public UUID workshop() {
        return workshop;
    }

    /** Whose account; empty for a guest. */
    public Optional<UUID> person() {
        return Optional.ofNullable(person);
    }

    /** The name that the others read. */
    public String name() {
        return name;
    }

    /** What they may do. */
    public SeatRole role() {
        return role;
    }

    /** Whether they came by the door. */
    public boolean isGuest() {
        return person == null;
    }

    /** Whether one of their screens has shown a board since then. */
    boolean isSeenSince(Instant then) {
        return seenAt != null && !seenAt.isBefore(then);
    }

    /** Whether a facilitator sent them out. */
    public boolean isRemoved() {
        return removedAt != null;
    }
}
