package org.passerelle.dialogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.discussion.ReportReason;
import org.passerelle.kernel.BaseEntity;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;

/** That one side of a conversation finds a message of the other not to be borne; open until somebody decides. */
@Entity
@Table(schema = "content", name = "dialogue_report")
class DialogueReport extends BaseEntity {
    private static final int LONGEST = 500;

    @Column(name = "message_id", nullable = false, updatable = false)
    private UUID message;

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
    protected DialogueReport() {}

    /** @throws Refusal when it is "something else" without words, or too long */
    DialogueReport(UUID message, UUID reporter, ReportReason reason, String typed, Instant now) {
        this.message = message;
        this.reporter = reporter;
        say(reason, typed, now);
    }

    /**
     * Says it in other words, while nobody has decided. @throws Refusal as for the first time, or when it is settled
     */
    final void say(ReportReason why, String typed, Instant now) {
        if (settledAt != null) {
            throw new Refusal("dialogue.reportSettled");
        }
        this.reason = why;
        this.words = Text.within("words", Text.lines(typed), LONGEST);
        if (why == ReportReason.OTHER && words.isEmpty()) {
            throw Refusal.of("words", "kernel.required");
        }
        this.reportedAt = now;
    }

    void settle(Instant now) {
        this.settledAt = now;
    }

    boolean isOpen() {
        return settledAt == null;
    }

    UUID message() {
        return message;
    }

    UUID reporter() {
        return reporter;
    }

    Instant reportedAt() {
        return reportedAt;
    }

    MessageCase.Report view(String name) {
        return new MessageCase.Report(name, reason, words, reportedAt, isOpen());
    }
}
