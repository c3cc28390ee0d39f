package org.passerelle.design.challenge;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.passerelle.design.method.Stage;
import org.passerelle.kernel.BaseEntity;

/** Something that the team wrote down at a stage. */
@Entity
@Table(schema = "design", name = "challenge_note")
public class StageNote extends BaseEntity {
    @ManyToOne(optional = false)
    @JoinColumn(name = "challenge_id", nullable = false, updatable = false)
    private Challenge challenge;

    @Enumerated(EnumType.STRING)
    @Column(name = "stage", nullable = false, updatable = false)
    private Stage stage;

    @Column(name = "text", nullable = false)
    private String text;

    @Column(name = "author_name", nullable = false)
    private String author;

    @Column(name = "written_at", nullable = false, updatable = false)
    private Instant writtenAt;

    /** For the persistence provider. */
    protected StageNote() {}

    StageNote(Challenge challenge, Stage stage, String text, String author, Instant now) {
        this.challenge = challenge;
        this.stage = stage;
        this.text = text;
        this.author = author;
        this.writtenAt = now;
    }

    /** The stage at which it was written. */
    public Stage stage() {
        return stage;
    }

    /** What it says. */
    public String text() {
        return text;
    }

    /** Who wrote it. */
    public String author() {
        return author;
    }

    /** When. */
    public Instant writtenAt() {
        return writtenAt;
    }
}
