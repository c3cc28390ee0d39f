package org.passerelle.design.workshop;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.passerelle.design.board.ActionJson;
import org.passerelle.design.board.BoardAction;
import org.passerelle.design.board.Entry;
import org.passerelle.kernel.BaseEntity;

/** A line of a board's log as it is kept; never changed, never taken away. */
@Entity
@Table(schema = "design", name = "board_entry")
public class BoardEntry extends BaseEntity {
    @Column(name = "board_id", nullable = false, updatable = false)
    private UUID board;

    @Column(name = "seq", nullable = false, updatable = false)
    private long seq;

    @Column(name = "action_id", nullable = false, updatable = false)
    private UUID actionId;

    @Column(name = "seat_id", nullable = false, updatable = false)
    private UUID author;

    @Column(name = "written_at", nullable = false, updatable = false)
    private Instant writtenAt;

    @Column(name = "late_seconds", nullable = false, updatable = false)
    private int late;

    @Column(name = "action", nullable = false, updatable = false)
    private String action;

    /** For the persistence provider. */
    protected BoardEntry() {}

    BoardEntry(UUID board, long seq, UUID actionId, UUID author, Instant now, int late, BoardAction action) {
        this.board = board;
        this.seq = seq;
        this.actionId = actionId;
        this.author = author;
        this.writtenAt = now;
        this.late = late;
        this.action = ActionJson.write(action).toString();
    }

    long seq() {
        return seq;
    }

    UUID actionId() {
        return actionId;
    }

    /** The line as the fold takes it. */
    Entry entry() {
        return new Entry(seq, actionId, author, writtenAt, late, false, ActionJson.read(action));
    }

    /** The line as it is kept, for a digest: one line of text, whose parts never change. */
    String line() {
        return String.join("\t", board.toString(), String.valueOf(seq), actionId.toString(), author.toString(), action);
    }
}
