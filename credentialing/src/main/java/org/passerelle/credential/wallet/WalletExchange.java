package org.passerelle.credential.wallet;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.BaseEntity;

/**
 * A credential that its holder offers to a wallet by an exchange of the W3C VC-API: open → complete, once, when the
 * wallet has shown its key. It ends after ten minutes or five wrong answers. Of its code only the digest is kept.
 */
@Entity
@Table(name = "wallet_exchange", schema = "credential")
class WalletExchange extends BaseEntity {
    /** How long it is open. */
    static final Duration TERM = Duration.ofMinutes(10);

    private static final int MOST_WRONG = 5;

    @Column(name = "credential_id", nullable = false, updatable = false)
    private UUID credential;

    @Column(name = "holder_id", nullable = false, updatable = false)
    private UUID holder;

    @Column(name = "code_sha256", nullable = false, updatable = false)
    private String code;

    @Column(name = "wrong", nullable = false)
    private int wrong;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    @Column(name = "delivered_at")
    @Nullable
    private Instant deliveredAt;

    /** For the persistence provider. */
    protected WalletExchange() {}

    WalletExchange(UUID credential, UUID holder, String code, Instant now) {
        this.credential = credential;
        this.holder = holder;
        this.code = Secrets.digest(code);
        this.createdAt = now;
    }

    boolean isOpen(Instant now) {
        return deliveredAt == null && wrong < MOST_WRONG && now.isBefore(createdAt.plus(TERM));
    }

    void miss() {
        wrong++;
    }

    void deliver(Instant now) {
        deliveredAt = now;
    }

    UUID credential() {
        return credential;
    }

    UUID holder() {
        return holder;
    }
}
