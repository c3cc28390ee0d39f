package org.passerelle.kernel;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What every stored thing has: an identifier of its own from birth, and a version that makes a lost update a refusal.
 * Two entities are the same when they are of one class and have one identifier.
 */
@MappedSuperclass
public abstract class BaseEntity {
    @Id
    @Column(name = "id", nullable = false, updatable = false)
    private UUID id = UUID.randomUUID();

    @Version
    @Column(name = "version", nullable = false)
    private long version;

    /** The identifier, a random UUID: it says nothing of order or number. */
    public UUID id() {
        return id;
    }

    /** The number of times this was changed since it was stored; an edit that began from an older one is refused. */
    public long version() {
        return version;
    }

    /** Takes an identifier that is known beforehand, for seeded data that must be found again. */
    protected void identify(UUID known) {
        this.id = Objects.requireNonNull(known, "id");
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof BaseEntity that && that.getClass() == getClass() && that.id.equals(id);
    }

    @Override
    public final int hashCode() {
        return id.hashCode();
    }
}
