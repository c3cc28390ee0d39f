package org.passerelle.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.passerelle.kernel.BaseEntity;
import org.passerelle.kernel.Refusal;

/**
 * More time that a person has in every quiz, wherever they learn. Why they have it is not kept: it is nobody's business
 * here.
 */
@Entity
@Table(schema = "content", name = "accommodation")
class Accommodation extends BaseEntity {
    private static final int MOST = 300;

    @Column(name = "person_id", nullable = false, updatable = false)
    private UUID person;

    @Column(name = "extra_percent", nullable = false)
    private int extraPercent;

    @Column(name = "granted_by", nullable = false)
    private UUID grantedBy;

    @Column(name = "granted_at", nullable = false)
    private Instant grantedAt;

    /** For the persistence provider. */
    protected Accommodation() {}

    Accommodation(UUID person, int extraPercent, UUID by, Instant now) {
        this.person = person;
        this.grantedBy = by;
        this.grantedAt = now;
        grant(extraPercent, by, now);
    }

    /** @throws Refusal when it is not from 0 to 300 */
    static void check(int extraPercent) {
        if (extraPercent < 0 || extraPercent > MOST) {
            throw Refusal.of("extraTime", "delivery.extraTimeOutOfRange", MOST);
        }
    }

    final void grant(int percent, UUID by, Instant now) {
        this.extraPercent = percent;
        this.grantedBy = by;
        this.grantedAt = now;
    }

    int extraPercent() {
        return extraPercent;
    }
}
