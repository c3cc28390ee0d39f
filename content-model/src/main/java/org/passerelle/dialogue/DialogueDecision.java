package org.passerelle.dialogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.passerelle.discussion.Act;
import org.passerelle.kernel.BaseEntity;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;

/** One step in the moderation of a message: who, what, why. Never changed, only followed by another one. */
@Entity
@Table(schema = "content", name = "dialogue_decision")
class DialogueDecision extends BaseEntity {
    private static final int LONGEST = 500;

    @Column(name = "message_id", nullable = false, updatable = false)
    private UUID message;

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
    protected DialogueDecision() {}

    /** @throws Refusal when no reason is given, or it is too long */
    DialogueDecision(UUID message, Act act, UUID person, String typed, Instant now) {
        String said = Text.within("reason", Text.lines(typed), LONGEST);
        if (said.isEmpty()) {
            throw Refusal.of("reason", "kernel.required");
        }
        this.message = message;
        this.act = act;
        this.person = person;
        this.reason = said;
        this.decidedAt = now;
    }

    /** Whether it hides the message, or leaves it hidden. */
    boolean hides() {
        return act == Act.HIDDEN || act == Act.UPHELD;
    }

    UUID message() {
        return message;
    }

    Act act() {
        return act;
    }

    UUID person() {
        return person;
    }

    String reason() {
        return reason;
    }

    /** With the name of who decided; empty where the reader need not know it. */
    MessageCase.Step view(String name) {
        return new MessageCase.Step(act, name, reason, decidedAt);
    }
}
