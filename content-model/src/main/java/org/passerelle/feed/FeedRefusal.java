package org.passerelle.feed;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.passerelle.kernel.BaseEntity;

/** A row that a reading refused. */
@Entity
@Table(name = "feed_refusal", schema = "content")
class FeedRefusal extends BaseEntity {
    @Column(name = "run_id", nullable = false, updatable = false)
    private UUID run;

    @Column(name = "row_position", nullable = false, updatable = false)
    private int number;

    @Column(name = "line", nullable = false, updatable = false)
    private long line;

    @Column(name = "reference", nullable = false, updatable = false)
    private String reference = "";

    @Column(name = "reason", nullable = false, updatable = false)
    private String reason = "";

    @Column(name = "arguments", nullable = false, updatable = false)
    private String arguments = "";

    /** For the persistence provider. */
    protected FeedRefusal() {}

    FeedRefusal(UUID run, RefusedRow row) {
        this.run = run;
        this.number = row.number();
        this.line = row.line();
        this.reference = row.reference();
        this.reason = row.reason().key();
        this.arguments = row.reason().stored();
    }

    RefusedRow view() {
        return new RefusedRow(number, line, reference, Reason.stored(reason, arguments));
    }

    UUID run() {
        return run;
    }
}
