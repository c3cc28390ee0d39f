package org.passerelle.design.playbook;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.passerelle.design.procedure.Owner;
import org.passerelle.kernel.BaseEntity;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;

/** Something said beside a part of a proposal. */
@Entity
@Table(schema = "design", name = "playbook_note")
public class MarginNote extends BaseEntity {
    /** The most notes beside one proposal. */
    public static final int MOST = 500;

    @ManyToOne(optional = false)
    @JoinColumn(name = "proposal_id", nullable = false, updatable = false)
    private Proposal proposal;

    @Enumerated(EnumType.STRING)
    @Column(name = "part", nullable = false, updatable = false)
    private PlayPart part = PlayPart.LEAD;

    @Embedded
    private Owner by;

    @Column(name = "text", nullable = false, updatable = false)
    private String text;

    @Column(name = "written_at", nullable = false, updatable = false)
    private Instant writtenAt;

    /** For the persistence provider. */
    protected MarginNote() {}

    MarginNote(Proposal proposal, PlayPart part, Owner by, String typed, Instant now) {
        this.proposal = proposal;
        this.part = part;
        this.by = by;
        this.text = Text.within("note", Text.lines(typed), 2000);
        this.writtenAt = now;
        if (text.isEmpty()) {
            throw Refusal.of("note", "kernel.required");
        }
    }

    /** Beside which part. */
    public PlayPart part() {
        return part;
    }

    /** Who said it. */
    public Owner by() {
        return by;
    }

    /** What. */
    public String text() {
        return text;
    }

    /** When. */
    public Instant writtenAt() {
        return writtenAt;
    }
}
