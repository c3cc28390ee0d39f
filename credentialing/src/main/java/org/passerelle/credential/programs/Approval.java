package org.passerelle.credential.programs;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.BaseEntity;

/**
 * What a holder lets a program do: approved → redeemed, once, for tokens → revoked, or over after a year. A code that
 * comes twice was in other hands, and revokes all.
 */
@Entity
@Table(name = "approval", schema = "credential")
class Approval extends BaseEntity {
    static final Duration CODE = Duration.ofMinutes(1);
    static final Duration ACCESS = Duration.ofHours(1);
    static final Duration LIFE = Duration.ofDays(365);

    @Column(name = "program_id", nullable = false, updatable = false)
    private UUID program;

    @Column(name = "holder_id", nullable = false, updatable = false)
    private UUID holder;

    @Column(name = "scopes", nullable = false, updatable = false)
    private String scopes;

    @Column(name = "code_digest", nullable = false, updatable = false)
    private String code;

    @Column(name = "challenge", nullable = false, updatable = false)
    private String challenge;

    @Column(name = "redirect", nullable = false, updatable = false)
    private String redirect;

    @Column(name = "approved_at", nullable = false, updatable = false)
    private Instant approvedAt;

    @Column(name = "access_digest")
    @Nullable
    private String access;

    @Column(name = "access_until")
    @Nullable
    private Instant accessUntil;

    @Column(name = "refresh_digest")
    @Nullable
    private String refresh;

    @Column(name = "used_at")
    @Nullable
    private Instant usedAt;

    @Column(name = "revoked_at")
    @Nullable
    private Instant revokedAt;

    /** For the persistence provider. */
    protected Approval() {}

    Approval(Program program, UUID holder, ProgramAsk ask, String code, Instant now) {
        this.program = program.id();
        this.holder = holder;
        this.scopes = Scope.text(ask.scopes());
        this.code = Digest.of(code);
        this.challenge = ask.challenge();
        this.redirect = ask.redirect();
        this.approvedAt = now;
    }

    boolean isOpen(Instant now) {
        return revokedAt == null && now.isBefore(approvedAt.plus(LIFE));
    }

    boolean isRedeemed() {
        return refresh != null;
    }

    /** Whether whoever brings the code is the program that asked: same place, and the secret behind the challenge. */
    boolean isAskedBy(UUID client, String address, String verifier, Instant now) {
        return program.equals(client)
                && redirect.equals(address)
                && challenge.equals(Digest.of(verifier))
                && now.isBefore(approvedAt.plus(CODE));
    }

    /** Gives new tokens, in the place of those before. */
    void renew(String newAccess, String newRefresh, Instant now) {
        access = Digest.of(newAccess);
        accessUntil = now.plus(ACCESS);
        refresh = Digest.of(newRefresh);
    }

    boolean isUsable(Instant now) {
        return isOpen(now) && accessUntil != null && now.isBefore(accessUntil);
    }

    void use(Instant now) {
        usedAt = now;
    }

    void revoke(Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
        }
    }

    UUID program() {
        return program;
    }

    UUID holder() {
        return holder;
    }

    Set<Scope> scopes() {
        return Scope.in(scopes).orElse(Set.of());
    }

    ApprovalView view(String name, Instant now) {
        return new ApprovalView(id(), name, scopes(), approvedAt, usedAt, isOpen(now));
    }
}
