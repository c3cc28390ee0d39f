package org.passerelle.dialogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.passerelle.kernel.BaseEntity;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;

/** Something written in a conversation. It never changes. */
@Entity
@Table(schema = "content", name = "dialogue_message")
class DialogueMessage extends BaseEntity {
    @Column(name = "dialogue_id", nullable = false, updatable = false)
    private UUID dialogue;

    @Column(name = "author_id", nullable = false, updatable = false)
    private UUID author;

    @Column(name = "by_tutor", nullable = false, updatable = false)
    private boolean byTutor;

    @Column(name = "body", nullable = false, updatable = false)
    private String body;

    @Column(name = "written_at", nullable = false, updatable = false)
    private Instant writtenAt;

    /** For the persistence provider. */
    protected DialogueMessage() {}

    /** @throws Refusal beside the text when it is missing or too long */
    DialogueMessage(UUID dialogue, UUID author, boolean byTutor, String typed, Instant now) {
        String text = Text.within("text", Text.lines(typed), Conversing.LONGEST);
        if (text.isEmpty()) {
            throw Refusal.of("text", "kernel.required");
        }
        this.dialogue = dialogue;
        this.author = author;
        this.byTutor = byTutor;
        this.body = text;
        this.writtenAt = now;
    }

    UUID dialogue() {
        return dialogue;
    }

    UUID author() {
        return author;
    }

    boolean isByTutor() {
        return byTutor;
    }

    String body() {
        return body;
    }

    Instant writtenAt() {
        return writtenAt;
    }
}
