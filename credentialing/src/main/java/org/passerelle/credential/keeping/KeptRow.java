package org.passerelle.credential.keeping;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.credential.verification.FindingCode;
import org.passerelle.credential.verification.Verdict;
import org.passerelle.kernel.BaseEntity;
import org.passerelle.kernel.Refusal;

/**
 * What was found of one credential. The house may accept it, and take that back; what becomes of the credential later
 * is added, and whether the house has seen that.
 */
@Entity
@Table(name = "kept_row", schema = "credential")
class KeptRow extends BaseEntity {
    @Column(name = "batch_id", nullable = false, updatable = false)
    private UUID batch;

    @Column(name = "number", nullable = false, updatable = false)
    private int number;

    @Column(name = "file", nullable = false, updatable = false)
    private String file;

    @Column(name = "holder", nullable = false, updatable = false)
    private String holder;

    @Column(name = "achievement", nullable = false, updatable = false)
    private String achievement;

    @Column(name = "issuer_id", nullable = false, updatable = false)
    private String issuerId;

    @Column(name = "issuer_name", nullable = false, updatable = false)
    private String issuerName;

    @Column(name = "credential_uri", nullable = false, updatable = false)
    private String uri;

    @Column(name = "credential_id", updatable = false)
    @Nullable
    private UUID credential;

    @Enumerated(EnumType.STRING)
    @Column(name = "verdict", nullable = false, updatable = false)
    private Verdict verdict;

    @Column(name = "findings", nullable = false, updatable = false)
    private String findings;

    @Column(name = "sha256", nullable = false, updatable = false)
    private String sha256;

    @Column(name = "status_pointer", nullable = false, updatable = false)
    private String pointer;

    @Column(name = "accepted_at")
    @Nullable
    private Instant acceptedAt;

    @Column(name = "accepted_by")
    @Nullable
    private UUID acceptedBy;

    @Enumerated(EnumType.STRING)
    @Column(name = "withdrawn")
    @Nullable
    private FindingCode withdrawn;

    @Column(name = "withdrawn_at")
    @Nullable
    private Instant withdrawnAt;

    @Column(name = "withdrawn_reason", nullable = false)
    private String withdrawnReason = "";

    @Column(name = "withdrawn_seen", nullable = false)
    private boolean seen;

    @Column(name = "looked_at", nullable = false)
    private Instant lookedAt;

    /** For the persistence provider. */
    protected KeptRow() {}

    KeptRow(UUID batch, RowDraft draft, @Nullable UUID credential, Instant checkedAt) {
        this.batch = batch;
        this.number = draft.number();
        this.file = draft.file();
        this.holder = draft.holder();
        this.achievement = draft.achievement();
        this.issuerId = draft.issuerId();
        this.issuerName = draft.issuerName();
        this.uri = draft.uri();
        this.credential = credential;
        this.verdict = draft.verdict();
        this.findings = FindingsJson.write(draft.findings());
        this.sha256 = draft.sha256();
        this.pointer = credential == null ? draft.pointer() : "";
        this.lookedAt = checkedAt;
    }

    /**
     * The house relies on it from now on.
     *
     * @throws Refusal when it holds no credential, is not valid, or was withdrawn
     */
    void accept(UUID by, Instant now) {
        if (uri.isEmpty() || verdict == Verdict.NOT_VALID || withdrawn != null) {
            throw new Refusal("hr.notAcceptable", number);
        }
        if (acceptedAt == null) {
            acceptedAt = now;
            acceptedBy = by;
        }
    }

    /** The house no longer relies on it. */
    void release() {
        acceptedAt = null;
        acceptedBy = null;
    }

    /** It was withdrawn or put on hold; answers whether the house has to be told. */
    boolean withdraw(FindingCode how, String reason, Instant at) {
        lookedAt = at;
        if (withdrawn == how) {
            return false;
        }
        withdrawn = how;
        withdrawnAt = at;
        withdrawnReason = reason.length() > 300 ? reason.substring(0, 300) : reason;
        seen = false;
        return acceptedAt != null;
    }

    /** It was looked up again; one that was on hold is so no more. */
    void inForce(Instant at) {
        lookedAt = at;
        if (withdrawn == FindingCode.SUSPENDED_IN_LIST) {
            withdrawn = null;
            withdrawnAt = null;
        }
    }

    /** It could not be looked up now. */
    void outOfReach(Instant at) {
        lookedAt = at;
    }

    /** The house has seen that it was withdrawn. */
    void see() {
        seen = true;
    }

    UUID batch() {
        return batch;
    }

    int number() {
        return number;
    }

    @Nullable
    UUID credential() {
        return credential;
    }

    String pointer() {
        return pointer;
    }

    boolean isAccepted() {
        return acceptedAt != null;
    }

    boolean isWithdrawn() {
        return withdrawn != null;
    }

    RowView view() {
        return new RowView(
                id(),
                batch,
                number,
                file,
                holder,
                achievement,
                issuerId,
                issuerName,
                uri,
                credential != null,
                verdict,
                FindingsJson.read(findings),
                sha256,
                acceptedAt,
                acceptedBy,
                withdrawn,
                withdrawnAt,
                withdrawnReason,
                seen);
    }
}
