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

    @Column(name = "anonymous", nullable = false, updatable = false)
    private boolean anonymous;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false)
    private PostState state = PostState.VISIBLE;

    /** For the persistence provider. */
    protected ForumThread() {}

    /** How a thread begins. @param anonymous whether other learners shall not see who opened it */
    record Opening(ThreadKind kind, String title, boolean anonymous) {}

    /** @throws Refusal beside the title when it is missing or too long */
    ForumThread(Room room, @Nullable UUID unit, UUID author, Opening opening, Instant now) {
        this.run = room.run();
        this.course = room.course();
        this.unit = unit;
        this.author = author;
        this.kind = opening.kind();
        this.anonymous = opening.anonymous() && !room.moderates();
        this.title = Text.required("title", opening.title(), LONGEST_TITLE);
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
        this.state = now ? PostState.HIDDEN : PostState.VISIBLE;
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

    /** Whether other learners do not see who opened it. */
    boolean isAnonymous() {
        return anonymous;
    }

    boolean isHidden() {
        return state != PostState.VISIBLE;
    }
}
