package org.passerelle.design.challenge;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person at work on a challenge, under the name they had when they joined. */
@Embeddable
public class TeamMember {
    @Column(name = "person_id", nullable = false)
    private UUID person;

    @Column(name = "person_name", nullable = false)
    private String name;

    /** For the persistence provider. */
    protected TeamMember() {}

    /** A person and the name by which the team knows them. */
    public TeamMember(UUID person, String name) {
        this.person = person;
        this.name = name;
    }

    /** Who. */
    public UUID person() {
        return person;
    }

    /** The name. */
    public String name() {
        return name;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TeamMember that && that.person.equals(person);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(person);
    }
}
