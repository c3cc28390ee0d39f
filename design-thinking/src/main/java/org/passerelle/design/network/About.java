package org.passerelle.design.network;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A meeting is about an experience. */
@Embeddable
class About {
    @Column(name = "experience_id", nullable = false)
    private UUID experience = new UUID(0, 0);

    /** For the persistence provider. */
    protected About() {}

    About(UUID experience) {
        this.experience = experience;
    }

    /** Which. */
    UUID experience() {
        return experience;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof About that && that.experience.equals(experience);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(experience);
    }
}
