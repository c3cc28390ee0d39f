package org.passerelle.credential.withdrawal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.BaseEntity;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;

/**
 * Many credentials to be withdrawn for one reason. Which ones is settled when it is proposed, and stays so; nothing is
 * withdrawn before another administrator confirms it.
 */
@Entity
@Table(name = "withdrawal", schema = "credential")
class Withdrawal extends BaseEntity {
    @Column(name = "reason", nullable = false, updatable = false)
    private String reason;

    @Column(name = "source", nullable = false, updatable = false)
    private String source;

    @Column(name = "from_day", updatable = false)
    @Nullable
    private LocalDate from;

    @Column(name = "to_day", updatable = false)
    @Nullable
    private LocalDate to;

    @Column(name = "key_id", nullable = false, updatable = false)
    private String keyId;

    @Column(name = "codes", nullable = false, updatable = false)
    private int codes;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false)
    private WithdrawalState state = WithdrawalState.PROPOSED;

    @Column(name = "proposed_by", nullable = false, updatable = false)
    private UUID proposedBy;

    @Column(name = "proposed_at", nullable = false, updatable = false)
    private Instant proposedAt;

    @Column(name = "confirmed_by")
    @Nullable
    private UUID confirmedBy;

    @Column(name = "confirmed_at")
    @Nullable
    private Instant confirmedAt;

    @Column(name = "done_at")
    @Nullable
    private Instant doneAt;

    /** For the persistence provider. */
    protected Withdrawal() {}

    Withdrawal(WithdrawalFilter filter, String reason, UUID by, Instant now) {
        this.reason = Text.required("reason", reason, 300);
        this.source = filter.source();
        this.from = filter.from();
        this.to = filter.to();
        this.keyId = filter.keyId();
        this.codes = filter.codes().size();
        this.proposedBy = by;
        this.proposedAt = now;
    }

    /** Another administrator confirms it. @throws Refusal for the one who proposed it */
    void confirm(UUID by, Instant now) {
        expectProposed();
        if (by.equals(proposedBy)) {
            throw new Refusal("credential.withdrawal.notTheSame");
        }
        confirmedBy = by;
        confirmedAt = now;
        state = WithdrawalState.CONFIRMED;
    }

    void drop() {
        expectProposed();
        state = WithdrawalState.DROPPED;
    }

    void done(Instant now) {
        state = WithdrawalState.DONE;
        doneAt = now;
    }

    private void expectProposed() {
        if (state != WithdrawalState.PROPOSED) {
            throw new Refusal("credential.withdrawal.over");
        }
    }

    String reason() {
        return reason;
    }

    WithdrawalState state() {
        return state;
    }

    @Nullable
    UUID confirmedBy() {
        return confirmedBy;
    }

    WithdrawalView view(long total, long done) {
        return new WithdrawalView(
                id(),
                reason,
                source,
                from == null ? "" : from.toString(),
                to == null ? "" : to.toString(),
                keyId,
                codes,
                total,
                done,
                state,
                proposedBy,
                proposedAt,
                Optional.ofNullable(confirmedBy),
                Optional.ofNullable(confirmedAt),
                Optional.ofNullable(doneAt));
    }
}
