package org.passerelle.dialogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.passerelle.kernel.BaseEntity;

/** Until when a person has read a conversation. */
@Entity
@Table(schema = "content", name = "dialogue_seen")
class DialogueSeen extends BaseEntity {
    @Column(name = "dialogue_id", nullable = false, updatable = false)
    private UUID dialogue;

    @Column(name = "person_id", nullable = false, updatable = false)
    private UUID person;

    @Column(name = "seen_at", nullable = false)
    private Instant seenAt;

    /** For the persistence provider. */
    protected DialogueSeen() {}

    DialogueSeen(UUID dialogue, UUID person, Instant now) {
        this.dialogue = dialogue;
        this.person = person;
        this.seenAt = now;
    }

    UUID dialogue() {
        return dialogue;
    }

    UUID person() {
        return person;
    }

    Instant seenAt() {
        return seenAt;
    }
}
