package org.passerelle.reading;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.passerelle.kernel.BaseEntity;

/** Where a learner stands in an activity. The last place counts, on whichever device it was. */
@Entity
@Table(schema = "content", name = "reading_place")
class ReadingPlace extends BaseEntity {
    private static final int MOST_PARAGRAPHS = 10_000;
    private static final int MOST_SECONDS = 360_000;

    @Column(name = "enrolment_id", nullable = false, updatable = false)
    private UUID enrolment;

    @Column(name = "activity_id", nullable = false, updatable = false)
    private UUID activity;

    @Column(name = "paragraph", nullable = false)
    private int paragraph;

    @Column(name = "seconds", nullable = false)
    private int seconds;

    @Column(name = "seen_at", nullable = false)
    private Instant seenAt;

    /** For the persistence provider. */
    protected ReadingPlace() {}

    ReadingPlace(UUID enrolment, UUID activity, int paragraph, int seconds, Instant now) {
        this.enrolment = enrolment;
        this.activity = activity;
        this.seenAt = now;
        stand(paragraph, seconds, now);
    }

    /** The learner is here now; numbers beyond any text or film are brought back to its bounds. */
    final void stand(int atParagraph, int atSecond, Instant now) {
        this.paragraph = Math.max(0, Math.min(MOST_PARAGRAPHS, atParagraph));
        this.seconds = Math.max(0, Math.min(MOST_SECONDS, atSecond));
        this.seenAt = now;
    }

    UUID enrolment() {
        return enrolment;
    }

    UUID activity() {
        return activity;
    }

    Instant seenAt() {
        return seenAt;
    }

    Whereabouts view() {
        return new Whereabouts(paragraph, seconds);
    }
}
