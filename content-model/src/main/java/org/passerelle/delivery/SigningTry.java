package org.passerelle.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.passerelle.kernel.BaseEntity;

/** A code that a tablet typed and that opened nothing. Forgotten after an hour. */
@Entity
@Table(schema = "content", name = "signing_try")
class SigningTry extends BaseEntity {
    @Column(name = "network", nullable = false, updatable = false)
    private String network = "";

    @Column(name = "tried_at", nullable = false, updatable = false)
    private Instant at;

    /** For the persistence provider. */
    protected SigningTry() {}

    SigningTry(String network, Instant at) {
        this.network = network;
        this.at = at;
    }
}
