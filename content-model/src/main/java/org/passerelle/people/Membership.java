package org.passerelle.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.BaseEntity;

/**
 * A role that a person holds in an organisation, or on the platform when there is none. Asked for by the person; gives
 * rights once it is accepted and its organisation is approved.
 */
@Entity
@Table(name = "membership", schema = "content")
class Membership extends BaseEntity {
    static final String PLATFORM = "platform";

    @Column(name = "person_id", nullable = false, updatable = false)
    private UUID person;

    @Column(name = "organisation_id", updatable = false)
    @Nullable
    private UUID organisation;

    @Column(name = "place", nullable = false, updatable = false)
    private String place;

    @Enumerated(EnumType.STRING)
    @Column(name = "role", nullable = false, updatable = false)
    private Role role;

    @Column(name = "accepted", nullable = false)
    private boolean accepted;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    /** For the persistence provider. */
    protected Membership() {}

    Membership(UUID person, @Nullable UUID organisation, Role role, Instant now) {
        this.person = person;
        this.organisation = organisation;
        this.place = placeOf(organisation);
        this.role = role;
        this.createdAt = now;
    }

    static String placeOf(@Nullable UUID organisation) {
        return organisation == null ? PLATFORM : organisation.toString();
    }

    void accept() {
        this.accepted = true;
    }

    boolean isAccepted() {
        return accepted;
    }

    UUID person() {
        return person;
    }

    /** Where the role is held; absent for the platform. */
    Optional<UUID> organisation() {
        return Optional.ofNullable(organisation);
    }

    Role role() {
        return role;
    }

    Instant createdAt() {
        return createdAt;
    }
}
