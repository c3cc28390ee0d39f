package org.passerelle.design.experience;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.passerelle.kernel.BaseEntity;

/** A text of an experience card as it was published; never changed. */
@Entity
@Table(schema = "design", name = "experience_version")
public class ExperienceVersion extends BaseEntity {
    @ManyToOne(optional = false)
    @JoinColumn(name = "experience_id", nullable = false, updatable = false)
    private Experience experience;

    @Column(name = "number", nullable = false, updatable = false)
    private int number;

    @Embedded
    private ExperienceText text;

    @Column(name = "published_at", nullable = false, updatable = false)
    private Instant publishedAt;

    /** For the persistence provider. */
    protected ExperienceVersion() {}

    ExperienceVersion(Experience experience, int number, ExperienceText text, Instant now) {
        this.experience = experience;
        this.number = number;
        this.text = text.copy();
        this.publishedAt = now;
    }

    /** Its number, from 1. */
    public int number() {
        return number;
    }

    /** What it said. */
    public ExperienceText text() {
        return text;
    }

    /** When it was published. */
    public Instant publishedAt() {
        return publishedAt;
    }
}
