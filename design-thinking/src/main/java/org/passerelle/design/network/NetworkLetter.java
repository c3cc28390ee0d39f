package org.passerelle.design.network;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.passerelle.design.procedure.Owner;
import org.passerelle.kernel.BaseEntity;

/** That somebody wrote to somebody; not what. */
@Entity
@Table(schema = "design", name = "network_letter")
public class NetworkLetter extends BaseEntity {
    @Column(name = "from_id", nullable = false, updatable = false)
    private UUID from;

    @Column(name = "from_name", nullable = false, updatable = false)
    private String fromName;

    @Column(name = "to_id", nullable = false, updatable = false)
    private UUID to;

    @Column(name = "sent_at", nullable = false, updatable = false)
    private Instant sentAt;

    /** For the persistence provider. */
    protected NetworkLetter() {}

    NetworkLetter(Owner from, UUID to, Instant now) {
        this.from = from.person();
        this.fromName = from.name();
        this.to = to;
        this.sentAt = now;
    }

    /** The name of who wrote. */
    public String fromName() {
        return fromName;
    }
}
