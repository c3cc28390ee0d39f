package org.passerelle.design.network;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody wants to talk about a point. */
@Embeddable
class Vote {
    @Column(name = "person_id", nullable = false)
    private UUID person = new UUID(0, 0);

    /** For the persistence provider. */
    protected Vote() {}

    Vote(UUID person) {
        this.person = person;
    }

    /** Who. */
    UUID person() {
        return person;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Vote that && that.person.equals(person);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(person);
    }
}
