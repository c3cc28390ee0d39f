package org.passerelle.announcement;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.BaseEntity;
import org.passerelle.kernel.LocalizedText;
import org.passerelle.kernel.Refusal;

/**
 * Something that a trainer announces: planned, and until it goes out taken back without a trace; then sent, once, to
 * who is meant at that moment. What was sent can be put right, and says so.
 */
@Entity
@Table(schema = "content", name = "announcement")
class Announcement extends BaseEntity {
    /** How long one that goes out now can be taken back. */
    static final Duration UNDO = Duration.ofMinutes(1);

    private static final Duration FARTHEST = Duration.ofDays(366);

    @Column(name = "run_id", nullable = false, updatable = false)
    private UUID run;

    @Column(name = "course_id", nullable = false, updatable = false)
    private UUID course;

    @Column(name = "author_id", nullable = false, updatable = false)
    private UUID author;

    @Embedded
    @AttributeOverride(name = "fr", column = @Column(name = "title_fr"))
    @AttributeOverride(name = "en", column = @Column(name = "title_en"))
    private LocalizedText title;

    @Embedded
    @AttributeOverride(name = "fr", column = @Column(name = "text_fr"))
    @AttributeOverride(name = "en", column = @Column(name = "text_en"))
    private LocalizedText text;

    @Enumerated(EnumType.STRING)
    @Column(name = "segment", nullable = false, updatable = false)
    private Segment segment;

    @Column(name = "cohort_id", updatable = false)
    @Nullable
    private UUID cohort;

    @Column(name = "days", updatable = false)
    @Nullable
    private Integer days;

    @Column(name = "unit_id", updatable = false)
    @Nullable
    private UUID unit;

    @Column(name = "made_at", nullable = false, updatable = false)
    private Instant madeAt;

    @Column(name = "send_at", nullable = false, updatable = false)
    private Instant sendAt;

    @Column(name = "sent_at")
    @Nullable
    private Instant sentAt;

    @Column(name = "edited_at")
    @Nullable
    private Instant editedAt;

    /** For the persistence provider. */
    protected Announcement() {}

    /** @throws Refusal beside the time when it is past or too far */
    Announcement(UUID run, UUID course, UUID author, AnnouncementDraft checked, Instant now) {
        Instant at = checked.at() == null ? now.plus(UNDO) : checked.at();
        if (at.isBefore(now) || at.isAfter(now.plus(FARTHEST))) {
            throw Refusal.of("at", "announcement.when");
        }
        this.run = run;
        this.course = course;
        this.author = author;
        this.title = checked.title();
        this.text = checked.text();
        this.segment = checked.audience().segment();
        this.cohort = checked.audience().cohort();
        this.days = checked.audience().days();
        this.unit = checked.audience().unit();
        this.madeAt = now;
        this.sendAt = at;
    }

    /** It goes out now. */
    void sent(Instant now) {
        this.sentAt = now;
    }

    /** Says something else; once it is out, it says that it does. */
    void edit(LocalizedText newTitle, LocalizedText newText, Instant now) {
        this.title = newTitle;
        this.text = newText;
        if (sentAt != null) {
            this.editedAt = now;
        }
    }

    Audience audience() {
        return new Audience(segment, cohort, days, unit);
    }

    boolean isSent() {
        return sentAt != null;
    }

    UUID run() {
        return run;
    }

    UUID course() {
        return course;
    }

    UUID author() {
        return author;
    }

    LocalizedText title() {
        return title;
    }

    AnnouncementView view(String name, long receivers, long readers, boolean read) {
        return new AnnouncementView(
                id(),
                run,
                course,
                name,
                title,
                text,
                audience(),
                sentAt == null ? sendAt : sentAt,
                sentAt != null,
                editedAt != null,
                receivers,
                readers,
                read);
    }
}
