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
 * A credential that its holder offers to a wallet: made → redeemed for a token, once, with the code that the holder
 * types → delivered, once. It ends after ten minutes or five wrong codes. Of all secrets only digests are kept.
 */
@Entity
@Table(name = "wallet_offer", schema = "credential")
class WalletOffer extends BaseEntity {
    /** How long it can be redeemed. */
    static final Duration TERM = Duration.ofMinutes(10);
    /** How long a token can be used. */
    static final Duration TOKEN = Duration.ofMinutes(5);

    private static final int MOST_WRONG = 5;

    @Column(name = "credential_id", nullable = false, updatable = false)
    private UUID credential;

    @Column(name = "holder_id", nullable = false, updatable = false)
    private UUID holder;

    @Column(name = "code_sha256", nullable = false, updatable = false)
    private String code;

    @Column(name = "pin_sha256", nullable = false, updatable = false)
    private String pin;

    @Column(name = "wrong", nullable = false)
    private int wrong;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    @Column(name = "token_sha256")
    @Nullable
    private String token;

    @Column(name = "token_until")
    @Nullable
    private Instant tokenUntil;

    @Column(name = "delivered_at")
    @Nullable
    private Instant deliveredAt;

    /** For the persistence provider. */
    protected WalletOffer() {}

    WalletOffer(UUID credential, UUID holder, String code, String pin, Instant now) {
        this.credential = credential;
        this.holder = holder;
        this.code = Secrets.digest(code);
        this.pin = Secrets.digest(code + pin);
        this.createdAt = now;
    }

    boolean isOpen(Instant now) {
        return token == null && wrong < MOST_WRONG && now.isBefore(createdAt.plus(TERM));
    }

    /** Whether what was typed is the code; a wrong one is counted. */
    boolean opens(String plainCode, String typed) {
        boolean right = pin.equals(Secrets.digest(plainCode + typed.strip()));
        wrong += right ? 0 : 1;
        return right;
    }

    void redeem(String plainToken, Instant now) {
        token = Secrets.digest(plainToken);
        tokenUntil = now.plus(TOKEN);
    }

    boolean isToBeDelivered(Instant now) {
        return deliveredAt == null && tokenUntil != null && now.isBefore(tokenUntil);
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
