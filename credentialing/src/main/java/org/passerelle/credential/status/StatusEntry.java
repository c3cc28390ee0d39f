package org.passerelle.credential.status;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.BaseEntity;

/** A place in a status list, taken for one credential and never given to another. */
@Entity
@Table(name = "status_entry", schema = "credential")
public class StatusEntry extends BaseEntity {
    @Column(name = "list_id", nullable = false, updatable = false)
    private UUID listId;

    @Column(name = "position", nullable = false, updatable = false)
    private int position;

    @Column(name = "revoked_at")
    @Nullable
    private Instant revokedAt;

    /** For the persistence provider. */
    protected StatusEntry() {}

    StatusEntry(UUID listId, int position) {
        this.listId = listId;
        this.position = position;
    }

    void revoke(Instant at) {
        if (revokedAt == null) {
            revokedAt = at;
        }
    }

    UUID listId() {
        return listId;
    }

    /** Which bit of its list, from 0. */
    public int position() {
        return position;
    }

    /** When it was set; null when it was not. */
    public @Nullable Instant revokedAt() {
        return revokedAt;
    }
}
