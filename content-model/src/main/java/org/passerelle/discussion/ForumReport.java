package org.passerelle.discussion;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.BaseEntity;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;

/** That somebody finds something written against the code of conduct; open until a moderator decides. */
@Entity
@Table(schema = "content", name = "forum_report")
class ForumReport extends BaseEntity {
    private static final int LONGEST = 500;

    @Column(name = "post_id", nullable = false, updatable = false)
    private UUID post;

    @Column(name = "reporter_id", nullable = false, updatable = false)
    private UUID reporter;

    @Enumerated(EnumType.STRING)
    @Column(name = "reason", nullable = false)
    private ReportReason reason;

    @Column(name = "words", nullable = false)
    private String words;

    @Column(name = "reported_at", nullable = false)
    private Instant reportedAt;

    @Column(name = "settled_at")
    @Nullable
    private Instant settledAt;

    /** For the persistence provider. */
    protected ForumReport() {}

    ForumReport(UUID post, UUID reporter, ReportReason reason, String words, Instant now) {
        this.post = post;
        this.reporter = reporter;
        say(reason, words, now);
    }

    /** Says it, or says it again. @throws Refusal when it is "something else" without words, or too long */
    final void say(ReportReason why, String typed, Instant now) {
        this.reason = why;
        this.words = Text.within("words", Text.lines(typed), LONGEST);
        if (why == ReportReason.OTHER && words.isEmpty()) {
            throw Refusal.of("words", "kernel.required");
        }
        this.reportedAt = now;
        this.settledAt = null;
    }

    void settle(Instant now) {
        this.settledAt = now;
    }

    boolean isOpen() {
        return settledAt == null;
    }

    UUID post() {
        return post;
    }

    UUID reporter() {
        return reporter;
    }

    ReportReason reason() {
        return reason;
    }

    String words() {
        return words;
    }

    Instant reportedAt() {
        return reportedAt;
    }
}
