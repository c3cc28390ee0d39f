package org.passerelle.demand;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.passerelle.kernel.BaseEntity;
import org.passerelle.kernel.Refusal;
import org.passerelle.people.Secrets;

/** A link in a reminder, by which its reader answers for one demand without signing in; good for {@link #LIFE}. */
@Entity
@Table(name = "demand_link", schema = "content")
class DemandLink extends BaseEntity {
    /** How long it works. */
    static final Duration LIFE = Duration.ofDays(30);

    @Column(name = "signal_id", nullable = false, updatable = false)
    private UUID signal;

    @Column(name = "token_hash", nullable = false, updatable = false)
    private String tokenHash;

    @Column(name = "expires_at", nullable = false, updatable = false)
    private Instant expiresAt;

    /** For the persistence provider. */
    protected DemandLink() {}

    DemandLink(UUID signal, String token, Instant now) {
        this.signal = signal;
        this.tokenHash = Secrets.digest(token);
        this.expiresAt = now.plus(LIFE);
    }

    /** The demand it answers for. @throws Refusal when it is too old */
    UUID signal(Instant now) {
        if (!now.isBefore(expiresAt)) {
            throw new Refusal("demand.linkOld");
        }
        return signal;
    }
}
