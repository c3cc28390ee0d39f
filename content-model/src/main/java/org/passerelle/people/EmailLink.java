package org.passerelle.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.BaseEntity;
import org.passerelle.kernel.Refusal;

/**
 * A link sent to a mailbox to prove that its owner asks. Works once, for {@link #LIFE}, and no longer once the password
 * was changed.
 */
@Entity
@Table(name = "email_link", schema = "content")
class EmailLink extends BaseEntity {
    /** How long a link works. */
    static final Duration LIFE = Duration.ofMinutes(30);

    /** What a link is for. */
    enum Purpose {
        /** To confirm an account's address. */
        CONFIRM,
        /** To set a new password. */
        RESET
    }

    @Column(name = "person_id", nullable = false, updatable = false)
    private UUID person;

    @Enumerated(EnumType.STRING)
    @Column(name = "purpose", nullable = false, updatable = false)
    private Purpose purpose;

    @Column(name = "token_hash", nullable = false, updatable = false)
    private String tokenHash;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    @Column(name = "expires_at", nullable = false, updatable = false)
    private Instant expiresAt;

    @Column(name = "used_at")
    @Nullable
    private Instant usedAt;

    /** For the persistence provider. */
    protected EmailLink() {}

    EmailLink(UUID person, Purpose purpose, String token, Instant now) {
        this.person = person;
        this.purpose = purpose;
        this.tokenHash = Secrets.digest(token);
        this.createdAt = now;
        this.expiresAt = now.plus(LIFE);
    }

    /** @throws Refusal when it was used, is too old, or is for something else */
    void use(Purpose wanted, Instant now) {
        check(wanted, now);
        this.usedAt = now;
    }

    /** @throws Refusal when it was used, is too old, or is for something else */
    void check(Purpose wanted, Instant now) {
        if (purpose != wanted || usedAt != null || !now.isBefore(expiresAt)) {
            throw new Refusal("people.linkSpent");
        }
    }

    /** It works no longer. */
    void cancel(Instant now) {
        if (usedAt == null) {
            this.usedAt = now;
        }
    }

    UUID person() {
        return person;
    }
}
