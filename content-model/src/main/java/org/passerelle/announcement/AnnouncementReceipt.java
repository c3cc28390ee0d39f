package org.passerelle.announcement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.BaseEntity;

/** Somebody to whom something was announced, and when they read it. */
@Entity
@Table(schema = "content", name = "announcement_receipt")
class AnnouncementReceipt extends BaseEntity {
    @Column(name = "announcement_id", nullable = false, updatable = false)
    private UUID announcement;

    @Column(name = "person_id", nullable = false, updatable = false)
    private UUID person;

    @Column(name = "read_at")
    @Nullable
    private Instant readAt;

    /** For the persistence provider. */
    protected AnnouncementReceipt() {}

    AnnouncementReceipt(UUID announcement, UUID person) {
        this.announcement = announcement;
        this.person = person;
    }

    boolean isRead() {
        return readAt != null;
    }
}
