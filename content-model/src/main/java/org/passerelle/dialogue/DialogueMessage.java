package org.passerelle.dialogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.passerelle.discussion.PostState;
import org.passerelle.kernel.BaseEntity;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;

/** Something written in a conversation. What it says never changes; it can be hidden. */
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

    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false)
    private PostState state = PostState.VISIBLE;

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

    void become(PostState next) {
        this.state = next;
    }

    PostState state() {
        return state;
    }

    /** Whether its author alone may read it. */
    boolean isHidden() {
        return state != PostState.VISIBLE;
    }

    /** As it is read: without its text and its files by who may not. */
    DialogueView.Said view(
            String name,
            boolean mine,
            boolean readable,
            List<DialogueView.FileLine> files,
            String reason,
            boolean seen) {
        return new DialogueView.Said(
                id(),
                name,
                mine,
                byTutor,
                readable ? body : "",
                readable ? files : List.of(),
                writtenAt,
                seen,
                isHidden(),
                isHidden() ? reason : "");
    }
}
