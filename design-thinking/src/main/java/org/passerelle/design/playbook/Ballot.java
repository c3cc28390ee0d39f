package org.passerelle.design.playbook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.passerelle.kernel.BaseEntity;
import org.passerelle.kernel.Text;

/** What one member said in a vote; it may be changed until the vote ends. */
@Entity
@Table(schema = "design", name = "playbook_ballot")
class Ballot extends BaseEntity {
    @ManyToOne(optional = false)
    @JoinColumn(name = "proposal_id", nullable = false, updatable = false)
    private Proposal proposal;

    @Column(name = "person_id", nullable = false, updatable = false)
    private UUID person;

    @Enumerated(EnumType.STRING)
    @Column(name = "choice", nullable = false)
    private Choice choice = Choice.CONFLICT;

    @Column(name = "tie", nullable = false)
    private String tie = "";

    @Column(name = "cast_at", nullable = false)
    private Instant castAt;

    /** For the persistence provider. */
    protected Ballot() {}

    Ballot(Proposal proposal, UUID person, Instant now) {
        this.proposal = proposal;
        this.person = person;
        this.castAt = now;
    }

    void say(Choice said, String which, Instant now) {
        tie = said == Choice.CONFLICT ? Text.required("tie", which, 300) : "";
        choice = said;
        castAt = now;
    }

    UUID person() {
        return person;
    }

    Choice choice() {
        return choice;
    }
}
