package org.passerelle.credential.issuance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.BaseEntity;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;

/** That a holder asks for another name on a credential; open until an administrator corrects it or says why not. */
@Entity
@Table(name = "correction", schema = "credential")
class Correction extends BaseEntity {
    @Column(name = "credential_id", nullable = false, updatable = false)
    private UUID credential;

    @Column(name = "wanted", nullable = false)
    private String wanted;

    @Column(name = "asked_at", nullable = false)
    private Instant askedAt;

    @Column(name = "closed_at")
    @Nullable
    private Instant closedAt;

    @Column(name = "declined")
    @Nullable
    private String declined;

    /** The credential while it is open, so that one is open at most. */
    @Column(name = "open_for")
    @Nullable
    private UUID openFor;

    /** For the persistence provider. */
    protected Correction() {}

    Correction(Credential credential, String wanted, Instant now) {
        this.credential = credential.id();
        this.openFor = credential.id();
        this.askedAt = now;
        change(credential, wanted, now);
    }

    /** Asks for this name. @throws Refusal beside the field when it is missing or the one that stands there */
    final void change(Credential of, String name, Instant now) {
        this.wanted = Text.required("name", name, Correcting.LONGEST);
        this.askedAt = now;
        if (wanted.equals(of.holderName())) {
            throw Refusal.of("name", "credential.nameIsSo");
        }
    }

    void close(Instant now) {
        closedAt = now;
        openFor = null;
    }

    /** @throws Refusal beside the field when no reason is given */
    void decline(String reason, Instant now) {
        declined = Text.required("why", reason, 300);
        close(now);
    }

    UUID credential() {
        return credential;
    }

    String wanted() {
        return wanted;
    }

    Instant askedAt() {
        return askedAt;
    }
}
