package org.passerelle.design.workshop;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.design.board.SeatRole;
import org.passerelle.kernel.BaseEntity;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;

/**
 * A meeting at which a challenge's team, and whoever it brings in, works on boards. It is open until a facilitator ends
 * it; then it is read, and may be opened again. A door is a link by which guests come in without an account, until it
 * ends; there is one at most, and only the digest of its code is kept.
 */
@Entity
@Table(schema = "design", name = "workshop")
public class Workshop extends BaseEntity {
    /** The longest that a door stays open, in hours. */
    public static final int LONGEST_DOOR = 72;

    @Column(name = "challenge_id", nullable = false, updatable = false)
    private UUID challenge;

    @Column(name = "title", nullable = false)
    private String title;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    @Column(name = "ended_at")
    @Nullable
    private Instant endedAt;

    @Column(name = "door_digest")
    @Nullable
    private String doorDigest;

    @Enumerated(EnumType.STRING)
    @Column(name = "door_role")
    @Nullable
    private SeatRole doorRole;

    @Column(name = "door_until")
    @Nullable
    private Instant doorUntil;

    /** For the persistence provider. */
    protected Workshop() {}

    /** Convenes it. @throws Refusal beside the title when it is missing or too long */
    Workshop(UUID challenge, String title, Instant now) {
        this.challenge = challenge;
        this.title = Text.required("title", title, 120);
        this.createdAt = now;
    }

    /** Opens the door, in the place of the one before. @throws Refusal beside what makes no sense */
    void openDoor(String digest, SeatRole role, int hours, Instant now) {
        if (role == SeatRole.FACILITATOR) {
            throw Refusal.of("role", "design.workshop.doorRole");
        }
        if (hours < 1 || hours > LONGEST_DOOR) {
            throw Refusal.of("hours", "design.workshop.doorHours", LONGEST_DOOR);
        }
        doorDigest = digest;
        doorRole = role;
        doorUntil = now.plus(Duration.ofHours(hours));
    }

    /** Shuts the door; who came in stays. */
    void shutDoor() {
        doorDigest = null;
        doorRole = null;
        doorUntil = null;
    }

    void end(Instant now) {
        endedAt = now;
        shutDoor();
    }

    void reopen() {
        endedAt = null;
    }

    /** Whose challenge. */
    public UUID challenge() {
        return challenge;
    }

    /** What it is called. */
    public String title() {
        return title;
    }

    /** When it was convened. */
    public Instant createdAt() {
        return createdAt;
    }

    /** Whether it is over: then it is only read. */
    public boolean isEnded() {
        return endedAt != null;
    }

    /** What guests may do that come in by the door; empty when there is none. */
    public Optional<SeatRole> doorRole() {
        return Optional.ofNullable(doorRole);
    }

    /** When the door shuts; empty when there is none. */
    public Optional<Instant> doorUntil() {
        return Optional.ofNullable(doorUntil);
    }

    /** Whether a guest may come in now. */
    public boolean isDoorOpen(Instant now) {
        return doorUntil != null && now.isBefore(doorUntil) && !isEnded();
    }
}
