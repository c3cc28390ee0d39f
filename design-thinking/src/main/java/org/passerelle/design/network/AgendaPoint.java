package org.passerelle.design.network;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.passerelle.design.procedure.Owner;
import org.passerelle.kernel.BaseEntity;
import org.passerelle.kernel.Text;

/** Something that somebody of the network wants to talk about, and who else does. */
@Entity
@Table(schema = "design", name = "agenda_point")
public class AgendaPoint extends BaseEntity {
    @Column(name = "meeting_id", nullable = false, updatable = false)
    private UUID meeting;

    @Embedded
    private Owner by;

    @Column(name = "text", nullable = false)
    private String text;

    @Column(name = "proposed_at", nullable = false, updatable = false)
    private Instant proposedAt;

    @ElementCollection
    @CollectionTable(schema = "design", name = "agenda_vote", joinColumns = @JoinColumn(name = "point_id"))
    private Set<Vote> votes = new HashSet<>();

    /** For the persistence provider. */
    protected AgendaPoint() {}

    /** Who proposes it is for it. */
    AgendaPoint(UUID meeting, Owner by, String text, Instant now) {
        this.meeting = meeting;
        this.by = by;
        this.text = Text.required("point", text, 200);
        this.proposedAt = now;
        votes.add(new Vote(by.person()));
    }

    /** Is for it, or no longer. */
    void vote(UUID person) {
        Vote theirs = new Vote(person);
        if (!votes.remove(theirs)) {
            votes.add(theirs);
        }
    }

    UUID meeting() {
        return meeting;
    }

    /** Who proposed it. */
    public Owner by() {
        return by;
    }

    /** What it is. */
    public String text() {
        return text;
    }

    /** How many want to talk about it. */
    public int votes() {
        return votes.size();
    }

    /** Whether this person does. */
    public boolean isWantedBy(UUID person) {
        return votes.contains(new Vote(person));
    }
}
