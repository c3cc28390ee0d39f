package org.passerelle.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.BaseEntity;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;

/**
 * A key by which a person's own programs use the web API in the person's name. Made for a number of days, shown once,
 * and good until it expires or is revoked.
 */
@Entity
@Table(name = "access_token", schema = "content")
class AccessToken extends BaseEntity {
    static final String PREFIX = "psl_";
    static final int MOST_DAYS = 365;
    private static final Duration USE_IS_NOTED_EVERY = Duration.ofMinutes(1);

    @Column(name = "person_id", nullable = false, updatable = false)
    private UUID person;

    @Column(name = "name", nullable = false)
    private String name;

    @Column(name = "may_write", nullable = false, updatable = false)
    private boolean mayWrite;

    @Column(name = "token_hash", nullable = false, updatable = false)
    private String tokenHash;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    @Column(name = "expires_at", nullable = false, updatable = false)
    private Instant expiresAt;

    @Column(name = "last_used_at")
    @Nullable
    private Instant lastUsedAt;

    @Column(name = "revoked_at")
    @Nullable
    private Instant revokedAt;

    /** For the persistence provider. */
    protected AccessToken() {}

    /**
     * A token of this raw text.
     *
     * @param name what the person calls it, at most 80 characters
     * @param days how long it lives, 1 to {@value #MOST_DAYS}
     */
    AccessToken(UUID person, @Nullable String name, TokenScope scope, int days, String raw, Instant now) {
        if (days < 1 || days > MOST_DAYS) {
            throw Refusal.of("days", "people.tokenDays", MOST_DAYS);
        }
        this.person = person;
        this.name = Text.required("name", name, 80);
        this.mayWrite = scope == TokenScope.WRITE;
        this.tokenHash = Secrets.digest(raw);
        this.createdAt = now;
        this.expiresAt = now.plus(Duration.ofDays(days));
    }

    /** Whether it still opens the door. */
    boolean isGood(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }

    /** It was used now; noted once a minute at most, so that a busy program does not write at each call. */
    void use(Instant now) {
        if (lastUsedAt == null || lastUsedAt.plus(USE_IS_NOTED_EVERY).isBefore(now)) {
            this.lastUsedAt = now;
        }
    }

    void revoke(Instant now) {
        if (revokedAt == null) {
            this.revokedAt = now;
        }
    }

    UUID person() {
        return person;
    }

    TokenScope scope() {
        return mayWrite ? TokenScope.WRITE : TokenScope.READ;
    }

    /** All that may be shown; never the token. */
    AccessTokens.Line line(Instant now) {
        return new AccessTokens.Line(id(), name, scope(), createdAt, expiresAt, lastUsedAt, isGood(now));
    }
}
