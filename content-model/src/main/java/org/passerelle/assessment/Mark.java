package org.passerelle.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.passerelle.kernel.BaseEntity;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;

/** A judgement of a work by a person. It never changes: who judges anew adds another one, and says why. */
@Entity
@Table(schema = "content", name = "mark")
class Mark extends BaseEntity {
    private static final int LONGEST_COMMENT = 5_000;
    private static final int LONGEST_REASON = 500;

    @Column(name = "response_id", nullable = false, updatable = false)
    private UUID response;

    @Column(name = "number", nullable = false, updatable = false)
    private int number;

    @Column(name = "marker_id", nullable = false, updatable = false)
    private UUID marker;

    @Column(name = "levels", nullable = false, updatable = false)
    private String levels;

    @Column(name = "comment", nullable = false, updatable = false)
    private String comment;

    @Column(name = "reason", nullable = false, updatable = false)
    private String reason;

    @Column(name = "marked_at", nullable = false, updatable = false)
    private Instant markedAt;

    /** For the persistence provider. */
    protected Mark() {}

    /** @throws Refusal beside the field that is too long */
    Mark(UUID response, int number, UUID marker, List<Integer> levels, String comment, String reason, Instant now) {
        this.response = response;
        this.number = number;
        this.marker = marker;
        this.levels = levels.stream().map(String::valueOf).collect(Collectors.joining(","));
        this.comment = Text.within("comment", Text.lines(comment), LONGEST_COMMENT);
        this.reason = Text.optional("reason", reason, LONGEST_REASON);
        this.markedAt = now;
    }

    UUID response() {
        return response;
    }

    UUID marker() {
        return marker;
    }

    /** Of each criterion the level chosen, counted from 0. */
    List<Integer> levels() {
        return Arrays.stream(levels.split(",")).map(Integer::valueOf).toList();
    }

    MarkView view(String name) {
        return new MarkView(marker, name, levels(), comment, reason, markedAt);
    }
}
