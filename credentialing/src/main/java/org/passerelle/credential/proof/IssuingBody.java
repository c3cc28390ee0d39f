package org.passerelle.credential.proof;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.BaseEntity;
import org.passerelle.kernel.Text;

/**
 * A training body that signs what its courses award, in its own name and with its own keys. When that ends the region
 * signs again; the body's keys and its document stay published, for what they signed stays good.
 */
@Entity
@Table(name = "issuing_body", schema = "credential")
public class IssuingBody extends BaseEntity {
    @Column(name = "organisation_id", nullable = false, updatable = false)
    private UUID organisationId;

    @Column(name = "slug", nullable = false, updatable = false)
    private String slug;

    @Column(name = "name", nullable = false)
    private String name;

    @Column(name = "opened_at", nullable = false)
    private Instant openedAt;

    @Column(name = "closed_at")
    @Nullable
    private Instant closedAt;

    /** For the persistence provider. */
    protected IssuingBody() {}

    IssuingBody(UUID organisation, String slug, String name, Instant at) {
        this.organisationId = organisation;
        this.slug = slug;
        this.name = Text.required("name", name, 300);
        this.openedAt = at;
    }

    /** Signs again, under the name that it bears now. */
    void reopen(String called, Instant at) {
        name = Text.required("name", called, 300);
        if (closedAt != null) {
            closedAt = null;
            openedAt = at;
        }
    }

    /** Signs no more. */
    void close(Instant at) {
        if (closedAt == null) {
            closedAt = at;
        }
    }

    /** Which organisation it is. */
    public UUID organisation() {
        return organisationId;
    }

    /** The last part of its identifier. */
    public String slug() {
        return slug;
    }

    /** What it is called. */
    public String name() {
        return name;
    }

    /** Whether it signs. */
    public boolean isOpen() {
        return closedAt == null;
    }
}
