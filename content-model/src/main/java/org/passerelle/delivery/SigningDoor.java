package org.passerelle.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.BaseEntity;
import org.passerelle.people.Secrets;

/**
 * Lets a host's tablet take signatures for one session, and nothing else. It ends with the half-day, or when somebody
 * closes it; opened again, it has another link and another code.
 */
@Entity
@Table(schema = "content", name = "signing_door")
class SigningDoor extends BaseEntity {
    @Column(name = "session_id", nullable = false, updatable = false)
    private UUID session;

    @Column(name = "secret", nullable = false, updatable = false)
    private String secret = "";

    @Column(name = "code", nullable = false, updatable = false)
    private String code = "";

    @Column(name = "opened_by", nullable = false, updatable = false)
    private UUID openedBy;

    @Column(name = "opened_at", nullable = false, updatable = false)
    private Instant openedAt;

    @Column(name = "ends_at", nullable = false, updatable = false)
    private Instant endsAt;

    @Column(name = "closed_at")
    @Nullable
    private Instant closedAt;

    /** For the persistence provider. */
    protected SigningDoor() {}

    SigningDoor(UUID session, UUID openedBy, Instant now, Instant endsAt) {
        this.session = session;
        this.secret = Secrets.token();
        this.code = DoorCode.draw();
        this.openedBy = openedBy;
        this.openedAt = now;
        this.endsAt = endsAt;
    }

    boolean isOpen(Instant now) {
        return closedAt == null && now.isBefore(endsAt);
    }

    void close(Instant now) {
        if (closedAt == null) {
            this.closedAt = now;
        }
    }

    UUID session() {
        return session;
    }

    String secret() {
        return secret;
    }

    UUID openedBy() {
        return openedBy;
    }

    Instant endsAt() {
        return endsAt;
    }

    SigningDoorView view() {
        return new SigningDoorView(secret, code, openedAt, endsAt);
    }
}
