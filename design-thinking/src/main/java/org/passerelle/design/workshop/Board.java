package org.passerelle.design.workshop;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.passerelle.design.board.Template;
import org.passerelle.kernel.BaseEntity;
import org.passerelle.kernel.Text;

/** A board of a workshop: its ground, and how far its log has come. What stands on it is in the log. */
@Entity
@Table(schema = "design", name = "board")
public class Board extends BaseEntity {
    @Column(name = "workshop_id", nullable = false, updatable = false)
    private UUID workshop;

    @Column(name = "title", nullable = false)
    private String title;

    @Enumerated(EnumType.STRING)
    @Column(name = "template", nullable = false, updatable = false)
    private Template template;

    @Column(name = "last_seq", nullable = false)
    private long lastSeq;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    /** For the persistence provider. */
    protected Board() {}

    Board(UUID workshop, Template template, String title, Instant now) {
        this.workshop = workshop;
        this.template = template;
        this.title = Text.optional("title", title, 120);
        this.createdAt = now;
    }

    /** The place of the next line; whoever takes it holds the board's row. */
    long next() {
        return ++lastSeq;
    }

    /** At which workshop. */
    public UUID workshop() {
        return workshop;
    }

    /** What it is called; empty when its ground's name says enough. */
    public String title() {
        return title;
    }

    /** Its ground. */
    public Template template() {
        return template;
    }

    /** How many lines its log has. */
    public long lastSeq() {
        return lastSeq;
    }

    /** When it was made. */
    public Instant createdAt() {
        return createdAt;
    }
}
