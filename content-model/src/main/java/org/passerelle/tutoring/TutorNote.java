package org.passerelle.tutoring;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.passerelle.kernel.BaseEntity;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;

/** What a tutor notes about a learner, for the tutors of the body; its author may take it back. */
@Entity
@Table(schema = "content", name = "tutor_note")
class TutorNote extends BaseEntity {
    private static final int LONGEST = 2000;

    @Column(name = "enrolment_id", nullable = false, updatable = false)
    private UUID enrolment;

    @Column(name = "author_id", nullable = false, updatable = false)
    private UUID author;

    @Column(name = "body", nullable = false, updatable = false)
    private String text;

    @Column(name = "written_at", nullable = false, updatable = false)
    private Instant writtenAt;

    /** For the persistence provider. */
    protected TutorNote() {}

    /** @throws Refusal when it says nothing or is over {@value #LONGEST} characters */
    TutorNote(UUID enrolment, UUID author, String typed, Instant now) {
        String said = Text.within("note", Text.lines(typed), LONGEST);
        if (said.isEmpty()) {
            throw Refusal.of("note", "kernel.required");
        }
        this.enrolment = enrolment;
        this.author = author;
        this.text = said;
        this.writtenAt = now;
    }

    UUID enrolment() {
        return enrolment;
    }

    UUID author() {
        return author;
    }

    LearnerSheet.Note view(String name, UUID reader) {
        return new LearnerSheet.Note(id(), name, text, writtenAt, author.equals(reader));
    }
}
