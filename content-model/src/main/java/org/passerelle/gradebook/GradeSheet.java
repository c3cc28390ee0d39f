package org.passerelle.gradebook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.passerelle.kernel.BaseEntity;

/** A table of grades that was read, and waits for whoever read it to put it in. Forgotten then, or after a day. */
@Entity
@Table(schema = "content", name = "grade_sheet")
class GradeSheet extends BaseEntity {
    @Column(name = "run_id", nullable = false, updatable = false)
    private UUID run;

    @Column(name = "name", nullable = false, updatable = false)
    private String name;

    @Column(name = "text", nullable = false, updatable = false)
    private String text;

    @Column(name = "read_by", nullable = false, updatable = false)
    private UUID readBy;

    @Column(name = "read_at", nullable = false, updatable = false)
    private Instant readAt;

    /** For the persistence provider. */
    protected GradeSheet() {}

    GradeSheet(UUID run, String name, String text, UUID by, Instant now) {
        this.run = run;
        this.name = name;
        this.text = text;
        this.readBy = by;
        this.readAt = now;
    }

    UUID run() {
        return run;
    }

    String name() {
        return name;
    }

    String text() {
        return text;
    }

    UUID readBy() {
        return readBy;
    }
}
