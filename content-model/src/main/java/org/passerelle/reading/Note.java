package org.passerelle.reading;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.BaseEntity;
import org.passerelle.kernel.Text;

/** What a learner wrote beside a text, for nobody else; without words it is a bookmark. */
@Entity
@Table(schema = "content", name = "note")
class Note extends BaseEntity {
    private static final int LONGEST = 4000;

    @Column(name = "enrolment_id", nullable = false, updatable = false)
    private UUID enrolment;

    @Column(name = "activity_id", nullable = false, updatable = false)
    private UUID activity;

    @Column(name = "paragraph", nullable = false, updatable = false)
    private int paragraph;

    @Column(name = "quote", nullable = false, updatable = false)
    private String quote;

    @Column(name = "words", nullable = false)
    private String words = "";

    @Column(name = "made_at", nullable = false, updatable = false)
    private Instant madeAt;

    /** For the persistence provider. */
    protected Note() {}

    Note(UUID enrolment, UUID activity, int paragraph, String quote, Instant now) {
        this.enrolment = enrolment;
        this.activity = activity;
        this.paragraph = paragraph;
        this.quote = quote;
        this.madeAt = now;
    }

    /** @throws org.passerelle.kernel.Refusal beside the words when they are too long */
    Note say(@Nullable String typed) {
        this.words = Text.within("words", Text.lines(typed), LONGEST);
        return this;
    }

    UUID enrolment() {
        return enrolment;
    }

    UUID activity() {
        return activity;
    }

    NoteView view() {
        return new NoteView(id(), enrolment, activity, paragraph, quote, words, madeAt);
    }
}
