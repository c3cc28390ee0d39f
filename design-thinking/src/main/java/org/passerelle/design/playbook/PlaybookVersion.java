package org.passerelle.design.playbook;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.passerelle.kernel.BaseEntity;
import org.passerelle.kernel.LocalizedText;
import org.passerelle.kernel.NotFound;

/** The playbook as it was on a day. A version never changes, so that it can be cited for ever. */
@Entity
@Table(schema = "design", name = "playbook_version")
public class PlaybookVersion extends BaseEntity {
    @Column(name = "major", nullable = false, updatable = false)
    private int major;

    @Column(name = "minor", nullable = false, updatable = false)
    private int minor;

    @Column(name = "published_at", nullable = false, updatable = false)
    private Instant publishedAt;

    @Embedded
    @AttributeOverride(name = "fr", column = @Column(name = "note_fr", updatable = false))
    @AttributeOverride(name = "en", column = @Column(name = "note_en", updatable = false))
    private LocalizedText note;

    @Convert(converter = PlaysJson.class)
    @Column(name = "plays", nullable = false, updatable = false)
    private Plays plays;

    /** For the persistence provider. */
    protected PlaybookVersion() {}

    PlaybookVersion(int major, int minor, LocalizedText note, Plays plays, Instant now) {
        this.major = major;
        this.minor = minor;
        this.note = note;
        this.plays = plays;
        this.publishedAt = now;
    }

    /** The one that follows when a play was changed or added. */
    PlaybookVersion next(Play changed, LocalizedText why, Instant now) {
        return new PlaybookVersion(major, minor + 1, why, plays.with(changed), now);
    }

    /** Its number, such as 1.2. */
    public String number() {
        return major + "." + minor;
    }

    /** When it was published. */
    public Instant publishedAt() {
        return publishedAt;
    }

    /** What is new in it. */
    public LocalizedText note() {
        return note;
    }

    /** Its plays. */
    public Plays plays() {
        return plays;
    }

    /** The play of this number, from 1. @throws NotFound when there is none */
    public Play play(int number) {
        if (number < 1 || number > plays.list().size()) {
            throw new NotFound("play", number);
        }
        return plays.list().get(number - 1);
    }
}
