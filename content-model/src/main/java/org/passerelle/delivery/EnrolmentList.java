package org.passerelle.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.BaseEntity;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;

/** A file of people to be enrolled in a run: tried first, so that its faults are seen, then done once. */
@Entity
@Table(schema = "content", name = "enrolment_list")
class EnrolmentList extends BaseEntity {
    private static final int LONGEST = 200;

    @Column(name = "run_id", nullable = false, updatable = false)
    private UUID run;

    @Column(name = "handed_in_by", nullable = false, updatable = false)
    private UUID by;

    @Column(name = "file", nullable = false, updatable = false)
    private String file;

    @Column(name = "handed_in_at", nullable = false, updatable = false)
    private Instant handedInAt;

    @Column(name = "done_at")
    @Nullable
    private Instant doneAt;

    /** For the persistence provider. */
    protected EnrolmentList() {}

    EnrolmentList(UUID run, UUID by, String file, Instant now) {
        String line = Text.line(file);
        this.run = run;
        this.by = by;
        this.file = line.length() > LONGEST ? line.substring(0, LONGEST) : line;
        this.handedInAt = now;
    }

    /** @throws Refusal when it was done before */
    void done(Instant now) {
        if (doneAt != null) {
            throw new Refusal("delivery.listDone");
        }
        this.doneAt = now;
    }

    UUID run() {
        return run;
    }

    String file() {
        return file;
    }

    Instant handedInAt() {
        return handedInAt;
    }

    Optional<Instant> doneAt() {
        return Optional.ofNullable(doneAt);
    }
}
