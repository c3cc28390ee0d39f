package org.passerelle.discussion;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.BaseEntity;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;

/** Something that somebody wrote in a thread, as they typed it. */
@Entity
@Table(schema = "content", name = "forum_post")
class ForumPost extends BaseEntity {
    private static final int LONGEST = 10_000;

    @Column(name = "thread_id", nullable = false, updatable = false)
    private UUID thread;

    @Column(name = "author_id", nullable = false, updatable = false)
    private UUID author;

    @Column(name = "opening", nullable = false, updatable = false)
    private boolean opening;

    @Column(name = "anonymous", nullable = false, updatable = false)
    private boolean anonymous;

    @Column(name = "by_trainer", nullable = false, updatable = false)
    private boolean byTrainer;

    @Column(name = "body", nullable = false)
    private String body;

    @Column(name = "words", nullable = false)
    private String words;

    @Column(name = "written_at", nullable = false, updatable = false)
    private Instant writtenAt;

    @Column(name = "edited_at")
    @Nullable
    private Instant editedAt;

    @Column(name = "endorsed_by")
    @Nullable
    private UUID endorsedBy;

    @Column(name = "endorsed_at")
    @Nullable
    private Instant endorsedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false)
    private PostState state = PostState.VISIBLE;

    /** For the persistence provider. */
    protected ForumPost() {}

    /** @throws Refusal beside the text when it is missing or too long */
    ForumPost(ForumThread thread, boolean opening, UUID author, boolean byTrainer, PostDraft draft, Instant now) {
        this.thread = thread.id();
        this.author = author;
        this.opening = opening;
        this.byTrainer = byTrainer;
        this.anonymous = draft.anonymous() && !byTrainer;
        this.writtenAt = now;
        this.body = said(draft.text());
        this.words = Text.fold((opening ? thread.title() + "\n" : "") + body);
    }

    private static String said(String typed) {
        String text = Text.within("text", Text.lines(typed), LONGEST);
        if (text.isEmpty()) {
            throw Refusal.of("text", "kernel.required");
        }
        return text;
    }

    /** Says something else from now on; answers what stood before. @throws Refusal when it is missing or too long */
    ForumRevision edit(String typed, String title, Instant now) {
        ForumRevision before = new ForumRevision(id(), body, now);
        this.body = said(typed);
        this.words = Text.fold((opening ? title + "\n" : "") + body);
        this.editedAt = now;
        return before;
    }

    /** A trainer says that it is right, or takes that back. */
    void endorse(UUID trainer, Instant now) {
        boolean back = endorsedBy != null;
        this.endorsedBy = back ? null : trainer;
        this.endorsedAt = back ? null : now;
    }

    void become(PostState next) {
        this.state = next;
    }

    UUID thread() {
        return thread;
    }

    UUID author() {
        return author;
    }

    boolean isOpening() {
        return opening;
    }

    boolean isAnonymous() {
        return anonymous;
    }

    boolean isByTrainer() {
        return byTrainer;
    }

    String body() {
        return body;
    }

    Instant writtenAt() {
        return writtenAt;
    }

    Optional<Instant> editedAt() {
        return Optional.ofNullable(editedAt);
    }

    Optional<UUID> endorsedBy() {
        return Optional.ofNullable(endorsedBy);
    }

    PostState state() {
        return state;
    }
}
