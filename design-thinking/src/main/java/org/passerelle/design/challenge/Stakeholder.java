package org.passerelle.design.challenge;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;
import org.passerelle.kernel.BaseEntity;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;

/** A body or a role that has to do with a challenge; never a person's name. */
@Entity
@Table(schema = "design", name = "stakeholder")
public class Stakeholder extends BaseEntity {
    @Column(name = "challenge_id", nullable = false, updatable = false)
    private UUID challenge;

    @Column(name = "name", nullable = false)
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(name = "interest", nullable = false)
    private Weight interest;

    @Enumerated(EnumType.STRING)
    @Column(name = "influence", nullable = false)
    private Weight influence;

    @Column(name = "note", nullable = false)
    private String note;

    /** For the persistence provider. */
    protected Stakeholder() {}

    /** @throws Refusal beside the field that is missing or too long */
    Stakeholder(UUID challenge, String name, Weight interest, Weight influence, String note) {
        this.challenge = challenge;
        this.name = Text.required("stakeholder", name, 120);
        this.interest = interest;
        this.influence = influence;
        this.note = Text.optional("stakeholderNote", note, 500);
    }

    UUID challenge() {
        return challenge;
    }

    /** The body or the role. */
    public String name() {
        return name;
    }

    /** How much it matters to them. */
    public Weight interest() {
        return interest;
    }

    /** How much they can do about it. */
    public Weight influence() {
        return influence;
    }

    /** What to mind; may be empty. */
    public String note() {
        return note;
    }

    /** What to do with them: {@code closely}, {@code consult}, {@code inform} or {@code watch}, as on the map. */
    public String approach() {
        if (influence == Weight.HIGH) {
            return interest == Weight.LOW ? "consult" : "closely";
        }
        return interest == Weight.LOW ? "watch" : "inform";
    }
}
