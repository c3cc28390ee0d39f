package org.passerelle.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.BaseEntity;

/**
 * That a run is not for everybody, and who may come besides those on its list: the people of an organisation, whoever
 * has the code. Codes are short, since people type them from a wall; guessing is slowed down.
 */
@Entity
@Table(schema = "content", name = "run_access")
class RunAccess extends BaseEntity {
    @Column(name = "run_id", nullable = false, updatable = false)
    private UUID run;

    @Column(name = "organisation_id")
    @Nullable
    private UUID organisation;

    @Column(name = "code")
    @Nullable
    private String code;

    /** For the persistence provider. */
    protected RunAccess() {}

    RunAccess(UUID run) {
        this.run = run;
    }

    /** Its people may come; null for none. */
    void openTo(@Nullable UUID whose) {
        this.organisation = whose;
    }

    /** From now on this code lets in, and none before; null for none. */
    void lock(@Nullable String with) {
        this.code = with;
    }

    UUID run() {
        return run;
    }

    Optional<UUID> organisation() {
        return Optional.ofNullable(organisation);
    }

    Optional<String> code() {
        return Optional.ofNullable(code);
    }
}
