package org.passerelle.credential.issuance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.passerelle.kernel.BaseEntity;

/** What a holder wants in the credentials that are issued to them from now on. */
@Entity
@Table(name = "holder_wish", schema = "credential")
class HolderWish extends BaseEntity {
    @Column(name = "holder_id", nullable = false, updatable = false)
    private UUID holder;

    @Column(name = "with_evidence", nullable = false)
    private boolean evidence = true;

    @Column(name = "with_email", nullable = false)
    private boolean email;

    /** For the persistence provider. */
    protected HolderWish() {}

    HolderWish(UUID holder) {
        this.holder = holder;
    }

    void wish(Wishes wishes) {
        evidence = wishes.evidence();
        email = wishes.email();
    }

    Wishes wishes() {
        return new Wishes(evidence, email);
    }
}
