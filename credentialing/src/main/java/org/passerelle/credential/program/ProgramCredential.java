package org.passerelle.credential.program;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.BaseEntity;
import org.passerelle.kernel.Refusal;

/** What was signed for a program: as it was signed, for whom, and whether it was withdrawn since, which is final. */
@Entity
@Table(name = "program_credential", schema = "credential")
class ProgramCredential extends BaseEntity {
    @Column(name = "uri", nullable = false, updatable = false)
    private String uri;

    @Column(name = "document", nullable = false, updatable = false)
    private String document;

    @Column(name = "status_entry_id", nullable = false, updatable = false)
    private UUID statusEntryId;

    @Column(name = "issued_at", nullable = false, updatable = false)
    private Instant issuedAt;

    @Column(name = "issued_by", updatable = false)
    @Nullable
    private UUID issuedBy;

    @Column(name = "revoked_at")
    @Nullable
    private Instant revokedAt;

    /** For the persistence provider. */
    protected ProgramCredential() {}

    ProgramCredential(String uri, String document, UUID statusEntry, Instant at, @Nullable UUID by) {
        this.uri = uri;
        this.document = document;
        this.statusEntryId = statusEntry;
        this.issuedAt = at;
        this.issuedBy = by;
    }

    /**
     * Withdraws it, for ever.
     *
     * @throws Refusal when it was withdrawn before
     */
    void revoke(Instant at) {
        if (revokedAt != null) {
            throw new Refusal("credential.alreadyRevoked");
        }
        revokedAt = at;
    }

    String document() {
        return document;
    }

    UUID statusEntry() {
        return statusEntryId;
    }

    @Nullable
    Instant revokedAt() {
        return revokedAt;
    }
}
