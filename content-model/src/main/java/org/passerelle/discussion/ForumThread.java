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

/** A thread of a run's forum. Of the replies to a question, who asked may accept one as the answer. */
@Entity
@Table(schema = "content", name = "forum_thread")
class ForumThread extends BaseEntity {
    private static final int LONGEST_TITLE = 150;

    @Column(name = "run_id", nullable = false, updatable = false)
    private UUID run;

    @Column(name = "course_id", nullable = false, updatable = false)
    private UUID course;

    @Column(name = "unit_id", updatable = false)
    @Nullable
    private UUID unit;

    @Column(name = "author_id", nullable = false, updatable = false)
    private UUID author;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", nullable = false, updatable = false)
    private ThreadKind kind;

    @Column(name = "title", nullable = false, updatable = false)
    private String title;

    @Column(name = "opened_at", nullable = false, updatable = false)
    private Instant openedAt;

    @Column(name = "last_post_at", nullable = false, updatable = false)
    private Instant lastPostAt;

    @Column(name = "answer_id")
    @Nullable
    private UUID answer;

    @Column(name = "hidden", nullable = false)
    private boolean hidden;

    /** For the persistence provider. */
    protected ForumThread() {}

    /** @throws Refusal beside the title when it is missing or too long */
    ForumThread(Room room, @Nullable UUID unit, UUID author, ThreadKind kind, String title, Instant now) {
        this.run = room.run();
        this.course = room.course();
        this.unit = unit;
        this.author = author;
        this.kind = kind;
        this.title = Text.required("title", title, LONGEST_TITLE);
        this.openedAt = now;
        this.lastPostAt = now;
    }

    /**
     * Who asked says that this reply is the answer, or that it is none after all.
     *
     * @throws Refusal when nothing was asked, or somebody else did
     */
    void accept(UUID reply, UUID who) {
        if (kind != ThreadKind.QUESTION || !author.equals(who)) {
            throw new Refusal("discussion.notYours");
        }
        this.answer = reply.equals(answer) ? null : reply;
    }

    /** What opened it is hidden, or shown again. */
    void hide(boolean now) {
        this.hidden = now;
    }

    UUID run() {
        return run;
    }

    UUID course() {
        return course;
    }

    Optional<UUID> unit() {
        return Optional.ofNullable(unit);
    }

    UUID author() {
        return author;
    }

    ThreadKind kind() {
        return kind;
    }

    String title() {
        return title;
    }

    Instant openedAt() {
        return openedAt;
    }

    Instant lastPostAt() {
        return lastPostAt;
    }

    Optional<UUID> answer() {
        return Optional.ofNullable(answer);
    }

    boolean isHidden() {
        return hidden;
    }
}
