package org.passerelle.discussion;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.passerelle.kernel.BaseEntity;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;

/** One step in the moderation of something written: who, what, why. Never changed, only followed by another one. */
@Entity
@Table(schema = "content", name = "forum_decision")
class ForumDecision extends BaseEntity {
    private static final int LONGEST = 500;

    @Column(name = "post_id", nullable = false, updatable = false)
    private UUID post;

    @Enumerated(EnumType.STRING)
    @Column(name = "act", nullable = false, updatable = false)
    private Act act;

    @Column(name = "person_id", nullable = false, updatable = false)
    private UUID person;

    @Column(name = "reason", nullable = false, updatable = false)
    private String reason;

    @Column(name = "decided_at", nullable = false, updatable = false)
    private Instant decidedAt;

    /** For the persistence provider. */
    protected ForumDecision() {}

    /** @throws Refusal when no reason is given, or it is too long */
    ForumDecision(UUID post, Act act, UUID person, String reason, Instant now) {
        String said = Text.within("reason", Text.lines(reason), LONGEST);
        if (said.isEmpty()) {
            throw Refusal.of("reason", "kernel.required");
        }
        this.post = post;
        this.act = act;
        this.person = person;
        this.reason = said;
        this.decidedAt = now;
    }

    UUID post() {
        return post;
    }

    Act act() {
        return act;
    }

    UUID person() {
        return person;
    }

    PostHistory.Step view(String name) {
        return new PostHistory.Step(act, name, reason, decidedAt);
    }
}
